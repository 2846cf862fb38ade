export const id = 9112;
export const ids = [9112];
export const modules = {

/***/ 9112:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  buildDockerImage: () => (/* binding */ buildDockerImage)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/image/clean-tree.js + 4 modules
var clean_tree = __webpack_require__(86900);
// EXTERNAL MODULE: ./build/image/commit-time.js
var commit_time = __webpack_require__(48415);
// EXTERNAL MODULE: ./build/remove-tree.js
var remove_tree = __webpack_require__(71351);
// EXTERNAL MODULE: ./build/image/build-environment.js
var build_environment = __webpack_require__(70450);
// EXTERNAL MODULE: ./build/image/run-logged.js
var run_logged = __webpack_require__(67818);
;// CONCATENATED MODULE: ./build/platform/aws/images/docker-arguments.js


/**
 * Arguments of the `docker` that builds the image. With buildx it is pushed too: its other drivers than `docker` never
 * have the image in the engine.
 */
function dockerArguments(build, builder) {
    switch (builder.kind) {
        case 'engine':
            return ['build', `--tag=${build.name}`, ...commonArguments(build)];
        case 'buildx':
            return [
                'buildx',
                'build',
                '--progress=plain',
                // Attestations hold times and would make an index of the image (docs.docker.com/build/metadata/attestations).
                '--provenance=false',
                '--sbom=false',
                `--output=${outputOf(build, builder.driver)}`,
                ...cacheArguments(build, builder.driver),
                ...commonArguments(build),
            ];
    }
}
/**
 * `rewrite-timestamp` gives the files of new layers SOURCE_DATE_EPOCH (moby/buildkit, docs/build-repro.md). The driver
 * `docker` unpacks images into the engine's store, which excludes it (docker/buildx issue 2733); files of the tree have
 * the commit's time all the same.
 */
function outputOf({ name }, driver) {
    const reproducible = driver === 'docker' ? '' : ',rewrite-timestamp=true';
    return `type=image,name=${name},push=true${reproducible}`;
}
/** "GitHub Actions cache" (docs.docker.com/build/cache/backends/gha): not with the driver `docker`. */
function cacheArguments({ cacheScope }, driver) {
    if (cacheScope === undefined || driver === 'docker')
        return [];
    const cache = `type=gha,scope=${cacheScope}`;
    return [`--cache-from=${cache}`, `--cache-to=${cache},mode=max,ignore-error=true`];
}
function commonArguments({ commit, image, folder, source }) {
    const labels = {
        'org.opencontainers.image.revision': commit.sha,
        'org.opencontainers.image.created': (0,commit_time/* createdAt */.C)(commit),
        ...(source !== undefined && { 'org.opencontainers.image.source': source }),
    };
    return [
        `--platform=linux/${image.architecture}`,
        `--file=${external_node_path_.join(folder, image.dockerfile)}`,
        ...(image.target === undefined ? [] : [`--target=${image.target}`]),
        ...pairs('--build-arg', image.args),
        ...pairs('--label', labels),
        external_node_path_.join(folder, image.context),
    ];
}
function pairs(option, values) {
    return Object.entries(values).map(([name, value]) => `${option}=${name}=${value}`);
}

;// CONCATENATED MODULE: ./build/platform/aws/images/docker-config.js


/**
 * Makes a configuration folder for docker that is the user's plus one login. The user's own is not written to, and
 * neither is the machine's credential store, which `docker login` would choose. All else is linked, for there lie
 * plugins, contexts and buildx's builders.
 * @param users the user's folder, which need not exist.
 * @param registry host, with the port where it has one.
 * @param authorization `user:password` in base64, as GetAuthorizationToken gives it; docker keeps it the same way.
 */
async function writeDockerConfig(folder, users, registry, authorization) {
    const config = withLogin(await readConfig(external_node_path_.join(users, configName)), registry, authorization);
    await (0,promises_.writeFile)(external_node_path_.join(folder, configName), JSON.stringify(config), { mode: 0o600 });
    const others = (await (0,promises_.readdir)(users).catch(() => [])).filter((name) => name !== configName);
    await Promise.all(others.map((name) => (0,promises_.symlink)(external_node_path_.join(users, name), external_node_path_.join(folder, name))));
}
const configName = 'config.json';
/** Docker itself goes on without a configuration that it cannot read. */
async function readConfig(file) {
    try {
        return JSON.parse(await (0,promises_.readFile)(file, 'utf8'));
    }
    catch {
        return {};
    }
}
/** A store or helper is asked in place of `auths`: the store becomes the helper of the registries it was for so far. */
function withLogin(config, registry, authorization) {
    const { credsStore, auths = {}, credHelpers = {}, ...others } = config;
    const stored = credsStore === undefined ? [] : Object.keys(auths).map((host) => [host, credsStore]);
    const helpers = { ...Object.fromEntries(stored), ...credHelpers };
    return {
        ...others,
        auths: { ...auths, [registry]: { auth: authorization } },
        credHelpers: Object.fromEntries(Object.entries(helpers).filter(([host]) => host !== registry)),
    };
}

;// CONCATENATED MODULE: ./build/platform/aws/images/docker-push.js






/**
 * Builds the exported tree with buildx, or with the engine's own builder where buildx is missing, and pushes the image.
 * @throws KnownError `docker-missing`; `image-build-failed` with docker's last lines; the signal's reason.
 */
async function buildAndPush(aws, request) {
    const { commit, image, app, uri, folder, call } = request;
    const users = usersFolder(request.buildEnvironment);
    await writeDockerConfig(request.config, users, uri.split('/')[0] ?? '', await authorization(aws, call));
    const docker = dockerProgram(request);
    const name = `${uri}:${commit.sha}`;
    const source = sourceOf(request.buildEnvironment);
    const cacheScope = hasCache(request.buildEnvironment) ? app : undefined;
    const builder = await findBuilder(docker);
    await succeed(docker, 'build', dockerArguments({ commit, image, name, folder, source, cacheScope }, builder));
    if (builder.kind === 'engine')
        await succeed(docker, 'push', ['push', name]);
}
function dockerProgram({ folder, work, config, commit, buildEnvironment: outer, call }) {
    const cache = Object.entries(outer).filter(([name]) => cacheVariables.includes(name));
    const env = {
        ...(0,build_environment/* buildEnvironment */.A)(outer, commit.timeSeconds),
        ...Object.fromEntries(cache),
        DOCKER_CONFIG: config,
    };
    return (args) => (0,run_logged/* runLogged */.E)({ command: ['docker', ...args], folder, work, env }, call.signal);
}
/** What buildx reads for its cache `gha`; the client's own, no build sees them. */
const cacheVariables = ['ACTIONS_CACHE_URL', 'ACTIONS_RESULTS_URL', 'ACTIONS_RUNTIME_TOKEN', 'ACTIONS_CACHE_SERVICE_V2'];
function hasCache(env) {
    return Boolean((env['ACTIONS_RESULTS_URL'] || env['ACTIONS_CACHE_URL']) && env['ACTIONS_RUNTIME_TOKEN']);
}
/** docs.docker.com/reference/cli/docker, "Change the .docker directory". */
function usersFolder(env) {
    return env['DOCKER_CONFIG'] ?? external_node_path_.join(env['HOME'] ?? '/', '.docker');
}
/** docs.github.com, "Variables reference". */
function sourceOf(env) {
    const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository } = env;
    return server && repository ? `${server}/${repository}` : undefined;
}
/** Holds for 12 hours (Amazon ECR API Reference, GetAuthorizationToken). */
async function authorization(aws, call) {
    const { authorizationData: [data] = [] } = await aws.ecr(call, 'logging in to the registry', (ecr, options) => ecr.getAuthorizationToken({}, options));
    return data?.authorizationToken ?? '';
}
async function findBuilder(docker) {
    const version = await docker(['buildx', 'version']);
    if (version.failure?.includes('ENOENT'))
        throw dockerMissing();
    if (version.failure !== undefined)
        return { kind: 'engine' };
    const { lines } = await docker(['buildx', 'inspect']);
    const driver = lines.map((line) => /^Driver:\s*(\S+)/.exec(line)?.[1]).find((name) => name !== undefined);
    return { kind: 'buildx', driver: driver ?? 'docker' };
}
async function succeed(docker, step, args) {
    const { failure, lines } = await docker(args);
    if (failure === undefined)
        return;
    throw new errors/* KnownError */.E(`docker could not ${step} the image: ${failure}.`, {
        code: 'image-build-failed',
        evidence: [{ title: `last lines of docker ${step}`, lines }],
        advice: 'Try it in a clean checkout of the commit: what is not committed is not there, and no secret is passed to it.',
    });
}
function dockerMissing() {
    return new errors/* KnownError */.E('docker was not found: no program of that name is in PATH.', {
        code: 'docker-missing',
        advice: 'Use a runner that has Docker, such as ubuntu-latest, or the builder ami.',
    });
}

// EXTERNAL MODULE: ./build/platform/aws/images/ecr-images.js
var ecr_images = __webpack_require__(62192);
// EXTERNAL MODULE: ./build/platform/aws/images/settled-tree.js
var settled_tree = __webpack_require__(33691);
;// CONCATENATED MODULE: ./build/platform/aws/images/docker-image.js










/**
 * Builds a commit's image and pushes it under the commit's SHA. Of several builds of one commit the first push wins:
 * the repository refuses the others, and all return the image that is there in the end, with ECR's own digest.
 */
async function buildDockerImage(place, request) {
    const { commit, call } = request;
    const uri = await place.repository.ensure(call);
    const found = await (0,ecr_images/* findImage */.F1)(place, commit.sha, call);
    if (found !== undefined)
        return found;
    const failure = await build(place, uri, request).then(() => undefined, (error) => ({ error }));
    call.signal.throwIfAborted();
    const pushed = await (0,ecr_images/* findImage */.F1)(place, commit.sha, call);
    if (pushed !== undefined)
        return pushed;
    throw failure === undefined ? notThere(place, commit.sha) : failure.error;
}
async function build(place, uri, request) {
    const { commit, image, buildEnvironment, call } = request;
    const work = await (0,promises_.mkdtemp)(external_node_path_.join((0,external_node_os_.tmpdir)(), 'immutable-deploy-docker-'));
    try {
        const tree = await (0,clean_tree/* cleanTree */.M)({ commit, image, outerEnvironment: buildEnvironment }, work, call.signal);
        (0,settled_tree/* settleTree */.Y)(tree, (0,commit_time/* commitTime */.b)(commit));
        await requireDockerfile(tree.folder, image.dockerfile);
        const config = external_node_path_.join(work, 'docker');
        await (0,promises_.mkdir)(config, { mode: 0o700 });
        await buildAndPush(place.aws, { ...request, uri, folder: tree.folder, work, config });
    }
    finally {
        await (0,remove_tree/* removeTree */.d)(work);
    }
}
async function requireDockerfile(folder, name) {
    const isFile = await (0,promises_.stat)(external_node_path_.join(folder, name)).then((stats) => stats.isFile(), () => false);
    if (isFile)
        return;
    throw new errors/* KnownError */.E(`There is no Dockerfile at ${name} in the commit’s tree after the build command.`, {
        code: 'dockerfile-missing',
        advice: 'Commit one, correct `image.dockerfile`, or see that `image.exclude` does not leave it out.',
    });
}
function notThere({ repository }, sha) {
    return new errors/* KnownError */.E(`The image of ${sha} was pushed, but the repository ${repository.name} does not have it.`, {
        code: 'image-missing',
        fault: 'platform',
        advice: 'Look at the repository’s lifecycle policy, which may remove images at once; then run again.',
    });
}


/***/ })

};
