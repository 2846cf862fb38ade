# In a machine without a network: what AWS's services and the metadata service are there, by sockets from outside.
import socket, ssl, threading

FOLDER = "/way/"


def pass_on(source, target):
    try:
        while True:
            data = source.recv(65536)
            if not data:
                break
            target.sendall(data)
        target.shutdown(socket.SHUT_WR)
    except OSError:
        pass


def connect(client, name):
    outside = socket.socket(socket.AF_UNIX)
    outside.connect(FOLDER + name)
    threading.Thread(target=pass_on, args=(client, outside), daemon=True).start()
    pass_on(outside, client)
    client.close()


def secured(client, context):
    try:
        plain = context.wrap_socket(client, server_side=True)
        connect(plain, "registry" if ".dkr.ecr." in (plain.asked or "") else "services")
    except OSError:
        client.close()


def listen(address, serve):
    server = socket.create_server(address)
    while True:
        threading.Thread(target=serve, args=(server.accept()[0],), daemon=True).start()


class Asked(ssl.SSLSocket):
    asked = None


def note(plain, name, context):
    plain.asked = name


context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
context.sslsocket_class = Asked
context.sni_callback = note
context.load_cert_chain(FOLDER + "cert.pem", FOLDER + "key.pem")
threading.Thread(target=listen, args=(("127.0.0.1", 443), lambda client: secured(client, context)), daemon=True).start()
listen(("169.254.169.254", 80), lambda client: connect(client, "metadata"))
