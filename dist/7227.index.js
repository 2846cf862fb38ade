export const id = 7227;
export const ids = [7227];
export const modules = {

/***/ 27850:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  j: () => (/* binding */ SSMClient)
});

// UNUSED EXPORTS: __Client

// EXTERNAL MODULE: ./build/node_modules/@aws-sdk/core/dist-es/submodules/client/middleware-user-agent/configurations.js
var configurations = __webpack_require__(66337);
// EXTERNAL MODULE: ./build/node_modules/@aws-sdk/core/dist-es/submodules/client/middleware-host-header/hostHeaderMiddleware.js
var hostHeaderMiddleware = __webpack_require__(84650);
// EXTERNAL MODULE: ./build/node_modules/@aws-sdk/core/dist-es/submodules/client/middleware-user-agent/user-agent-middleware.js + 4 modules
var user_agent_middleware = __webpack_require__(1235);
// EXTERNAL MODULE: ./build/node_modules/@aws-sdk/core/dist-es/submodules/client/middleware-logger/loggerMiddleware.js
var loggerMiddleware = __webpack_require__(97891);
// EXTERNAL MODULE: ./build/node_modules/@aws-sdk/core/dist-es/submodules/client/middleware-recursion-detection/getRecursionDetectionPlugin.js + 2 modules
var getRecursionDetectionPlugin = __webpack_require__(48649);
// EXTERNAL MODULE: ./build/node_modules/@smithy/core/dist-es/legacy-root-exports/middleware-http-auth-scheme/getHttpAuthSchemeEndpointRuleSetPlugin.js + 2 modules
var getHttpAuthSchemeEndpointRuleSetPlugin = __webpack_require__(6103);
// EXTERNAL MODULE: ./build/node_modules/@smithy/core/dist-es/legacy-root-exports/util-identity-and-auth/DefaultIdentityProviderConfig.js
var DefaultIdentityProviderConfig = __webpack_require__(11055);
// EXTERNAL MODULE: ./build/node_modules/@smithy/core/dist-es/legacy-root-exports/middleware-http-signing/getHttpSigningMiddleware.js + 1 modules
var getHttpSigningMiddleware = __webpack_require__(23952);
// EXTERNAL MODULE: ./build/node_modules/@smithy/core/dist-es/submodules/client/smithy-client/client.js
var client = __webpack_require__(3043);
// EXTERNAL MODULE: ./build/node_modules/@smithy/core/dist-es/submodules/config/config-resolver/regionConfig/resolveRegionConfig.js + 3 modules
var resolveRegionConfig = __webpack_require__(30131);
// EXTERNAL MODULE: ./build/node_modules/@smithy/core/dist-es/submodules/endpoints/index.js + 6 modules
var endpoints = __webpack_require__(5714);
// EXTERNAL MODULE: ./build/node_modules/@smithy/core/dist-es/submodules/protocols/middleware-content-length/contentLengthMiddleware.js
var contentLengthMiddleware = __webpack_require__(9500);
// EXTERNAL MODULE: ./build/node_modules/@smithy/core/dist-es/submodules/retry/middleware-retry/configurations.js + 6 modules
var middleware_retry_configurations = __webpack_require__(6464);
// EXTERNAL MODULE: ./build/node_modules/@smithy/core/dist-es/submodules/retry/index.js + 5 modules
var retry = __webpack_require__(99579);
// EXTERNAL MODULE: ./build/node_modules/@smithy/core/dist-es/submodules/schema/middleware/getSchemaSerdePlugin.js + 3 modules
var getSchemaSerdePlugin = __webpack_require__(34090);
// EXTERNAL MODULE: ./build/node_modules/@aws-sdk/core/dist-es/submodules/httpAuthSchemes/index.js + 4 modules
var httpAuthSchemes = __webpack_require__(789);
// EXTERNAL MODULE: ./build/node_modules/@smithy/core/dist-es/submodules/transport/getSmithyContext.js
var getSmithyContext = __webpack_require__(86840);
// EXTERNAL MODULE: ./build/node_modules/@smithy/core/dist-es/submodules/transport/normalizeProvider.js
var normalizeProvider = __webpack_require__(33687);
;// CONCATENATED MODULE: ./build/node_modules/@aws-sdk/client-ssm/dist-es/auth/httpAuthSchemeProvider.js


const defaultSSMHttpAuthSchemeParametersProvider = async (config, context, input) => {
    return {
        operation: (0,getSmithyContext/* getSmithyContext */.u)(context).operation,
        region: await (0,normalizeProvider/* normalizeProvider */.t)(config.region)() || (() => {
            throw new Error("expected `region` to be configured for `aws.auth#sigv4`");
        })(),
    };
};
function createAwsAuthSigv4HttpAuthOption(authParameters) {
    return {
        schemeId: "aws.auth#sigv4",
        signingProperties: {
            name: "ssm",
            region: authParameters.region,
        },
        propertiesExtractor: (config, context) => ({
            signingProperties: {
                config,
                context,
            },
        }),
    };
}
const defaultSSMHttpAuthSchemeProvider = (authParameters) => {
    const options = [];
    switch (authParameters.operation) {
        default: {
            options.push(createAwsAuthSigv4HttpAuthOption(authParameters));
        }
    }
    return options;
};
const resolveHttpAuthSchemeConfig = (config) => {
    const config_0 = (0,httpAuthSchemes/* resolveAwsSdkSigV4Config */.ho)(config);
    return Object.assign(config_0, {
        authSchemePreference: (0,normalizeProvider/* normalizeProvider */.t)(config.authSchemePreference ?? []),
    });
};

// EXTERNAL MODULE: ./build/node_modules/@aws-sdk/client-ssm/dist-es/endpoint/EndpointParameters.js
var EndpointParameters = __webpack_require__(18024);
;// CONCATENATED MODULE: ./build/node_modules/@aws-sdk/client-ssm/package.json
const package_namespaceObject = {"rE":"3.1169.0"};
// EXTERNAL MODULE: ./build/node_modules/@aws-sdk/core/dist-es/submodules/client/emitWarningIfUnsupportedVersion.js
var emitWarningIfUnsupportedVersion = __webpack_require__(79112);
// EXTERNAL MODULE: ./build/node_modules/@aws-sdk/core/dist-es/submodules/client/getDefaultSocketTimeout.js
var getDefaultSocketTimeout = __webpack_require__(20968);
// EXTERNAL MODULE: ./build/node_modules/@aws-sdk/core/dist-es/submodules/client/util-user-agent-node/defaultUserAgent.js + 3 modules
var defaultUserAgent = __webpack_require__(75314);
// EXTERNAL MODULE: ./build/node_modules/@aws-sdk/core/dist-es/submodules/client/util-user-agent-node/nodeAppIdConfigOptions.js
var nodeAppIdConfigOptions = __webpack_require__(17545);
// EXTERNAL MODULE: ./build/node_modules/@aws-sdk/core/dist-es/submodules/httpAuthSchemes/aws_sdk/NODE_AUTH_SCHEME_PREFERENCE_OPTIONS.js + 2 modules
var NODE_AUTH_SCHEME_PREFERENCE_OPTIONS = __webpack_require__(57740);
// EXTERNAL MODULE: ./build/node_modules/@aws-sdk/credential-provider-node/dist-es/defaultProvider.js + 2 modules
var defaultProvider = __webpack_require__(35178);
// EXTERNAL MODULE: ./build/node_modules/@smithy/core/dist-es/submodules/client/smithy-client/emitWarningIfUnsupportedVersion.js
var smithy_client_emitWarningIfUnsupportedVersion = __webpack_require__(91321);
// EXTERNAL MODULE: ./build/node_modules/@smithy/core/dist-es/submodules/client/smithy-client/defaults-mode.js
var defaults_mode = __webpack_require__(3720);
// EXTERNAL MODULE: ./build/node_modules/@smithy/core/dist-es/submodules/config/defaults-mode/resolveDefaultsModeConfig.js + 1 modules
var resolveDefaultsModeConfig = __webpack_require__(95611);
// EXTERNAL MODULE: ./build/node_modules/@smithy/core/dist-es/submodules/config/node-config-provider/configLoader.js + 5 modules
var configLoader = __webpack_require__(76937);
// EXTERNAL MODULE: ./build/node_modules/@smithy/core/dist-es/submodules/config/config-resolver/regionConfig/config.js
var regionConfig_config = __webpack_require__(37071);
// EXTERNAL MODULE: ./build/node_modules/@smithy/core/dist-es/submodules/config/config-resolver/endpointsConfig/NodeUseDualstackEndpointConfigOptions.js
var NodeUseDualstackEndpointConfigOptions = __webpack_require__(26755);
// EXTERNAL MODULE: ./build/node_modules/@smithy/core/dist-es/submodules/config/config-resolver/endpointsConfig/NodeUseFipsEndpointConfigOptions.js
var NodeUseFipsEndpointConfigOptions = __webpack_require__(27835);
// EXTERNAL MODULE: ./build/node_modules/@smithy/core/dist-es/submodules/retry/util-retry/config.js
var util_retry_config = __webpack_require__(1624);
// EXTERNAL MODULE: ./build/node_modules/@smithy/core/dist-es/submodules/serde/util-body-length/calculateBodyLength.js
var calculateBodyLength = __webpack_require__(15764);
// EXTERNAL MODULE: ./build/node_modules/@smithy/node-http-handler/dist-es/node-http-handler.js + 11 modules
var node_http_handler = __webpack_require__(24119);
// EXTERNAL MODULE: ./build/node_modules/@smithy/core/dist-es/submodules/serde/util-stream/stream-collector.js
var stream_collector = __webpack_require__(65327);
// EXTERNAL MODULE: ./build/node_modules/@aws-sdk/core/dist-es/submodules/httpAuthSchemes/aws_sdk/AwsSdkSigV4Signer.js + 2 modules
var AwsSdkSigV4Signer = __webpack_require__(12385);
// EXTERNAL MODULE: ./build/node_modules/@aws-sdk/core/dist-es/submodules/protocols/json/AwsJson1_1Protocol.js
var AwsJson1_1Protocol = __webpack_require__(42848);
// EXTERNAL MODULE: ./build/node_modules/@smithy/core/dist-es/submodules/checksum/sha256/Sha256Node.js + 1 modules
var Sha256Node = __webpack_require__(6207);
// EXTERNAL MODULE: ./build/node_modules/@smithy/core/dist-es/submodules/client/smithy-client/NoOpLogger.js
var NoOpLogger = __webpack_require__(36228);
// EXTERNAL MODULE: ./build/node_modules/@smithy/core/dist-es/submodules/transport/parseUrl.js + 1 modules
var parseUrl = __webpack_require__(13807);
// EXTERNAL MODULE: ./build/node_modules/@smithy/core/dist-es/submodules/serde/util-base64/fromBase64.js
var fromBase64 = __webpack_require__(92863);
// EXTERNAL MODULE: ./build/node_modules/@smithy/core/dist-es/submodules/serde/util-base64/toBase64.js
var toBase64 = __webpack_require__(37706);
// EXTERNAL MODULE: ./build/node_modules/@smithy/core/dist-es/submodules/serde/util-utf8/fromUtf8.js
var fromUtf8 = __webpack_require__(16047);
// EXTERNAL MODULE: ./build/node_modules/@smithy/core/dist-es/submodules/serde/util-utf8/toUtf8.js
var toUtf8 = __webpack_require__(19514);
// EXTERNAL MODULE: ./build/node_modules/@aws-sdk/core/dist-es/submodules/client/util-endpoints/aws.js + 2 modules
var aws = __webpack_require__(980);
// EXTERNAL MODULE: ./build/node_modules/@smithy/core/dist-es/submodules/endpoints/util-endpoints/cache/EndpointCache.js
var EndpointCache = __webpack_require__(84344);
// EXTERNAL MODULE: ./build/node_modules/@smithy/core/dist-es/submodules/endpoints/util-endpoints/decideEndpoint.js + 24 modules
var decideEndpoint = __webpack_require__(83153);
// EXTERNAL MODULE: ./build/node_modules/@smithy/core/dist-es/submodules/endpoints/util-endpoints/utils/customEndpointFunctions.js
var customEndpointFunctions = __webpack_require__(46649);
// EXTERNAL MODULE: ./build/node_modules/@smithy/core/dist-es/submodules/endpoints/util-endpoints/bdd/BinaryDecisionDiagram.js
var BinaryDecisionDiagram = __webpack_require__(73677);
;// CONCATENATED MODULE: ./build/node_modules/@aws-sdk/client-ssm/dist-es/endpoint/bdd.js

const k = "ref";
const a = -1, b = true, c = "isSet", d = "PartitionResult", e = "booleanEquals", f = "getAttr", g = { [k]: "Endpoint" }, h = { [k]: d }, i = {}, j = [{ [k]: "Region" }];
const _data = {
    conditions: [
        [c, [g]],
        [c, j],
        ["aws.partition", j, d],
        [e, [{ [k]: "UseFIPS" }, b]],
        [e, [{ [k]: "UseDualStack" }, b]],
        [e, [{ fn: f, argv: [h, "supportsDualStack"] }, b]],
        [e, [{ fn: f, argv: [h, "supportsFIPS"] }, b]],
        ["stringEquals", [{ fn: f, argv: [h, "name"] }, "aws-us-gov"]]
    ],
    results: [
        [a],
        [a, "Invalid Configuration: FIPS and custom endpoint are not supported"],
        [a, "Invalid Configuration: Dualstack and custom endpoint are not supported"],
        [g, i],
        ["https://ssm-fips.{Region}.{PartitionResult#dualStackDnsSuffix}", i],
        [a, "FIPS and DualStack are enabled, but this partition does not support one or both"],
        ["https://ssm.{Region}.amazonaws.com", i],
        ["https://ssm-fips.{Region}.{PartitionResult#dnsSuffix}", i],
        [a, "FIPS is enabled but this partition does not support FIPS"],
        ["https://ssm.{Region}.{PartitionResult#dualStackDnsSuffix}", i],
        [a, "DualStack is enabled but this partition does not support DualStack"],
        ["https://ssm.{Region}.{PartitionResult#dnsSuffix}", i],
        [a, "Invalid Configuration: Missing Region"]
    ]
};
const root = 2;
const r = 100_000_000;
const nodes = new Int32Array([
    -1, 1, -1,
    0, 13, 3,
    1, 4, r + 12,
    2, 5, r + 12,
    3, 8, 6,
    4, 7, r + 11,
    5, r + 9, r + 10,
    4, 11, 9,
    6, 10, r + 8,
    7, r + 6, r + 7,
    5, 12, r + 5,
    6, r + 4, r + 5,
    3, r + 1, 14,
    4, r + 2, r + 3,
]);
const bdd = BinaryDecisionDiagram/* BinaryDecisionDiagram */.d.from(nodes, root, _data.conditions, _data.results);

;// CONCATENATED MODULE: ./build/node_modules/@aws-sdk/client-ssm/dist-es/endpoint/endpointResolver.js



const cache = new EndpointCache/* EndpointCache */.k({
    size: 50,
    params: ["Endpoint", "Region", "UseDualStack", "UseFIPS"],
});
const defaultEndpointResolver = (endpointParams, context = {}) => {
    return cache.get(endpointParams, () => (0,decideEndpoint/* decideEndpoint */.c)(bdd, {
        endpointParams: endpointParams,
        logger: context.logger,
    }));
};
customEndpointFunctions/* customEndpointFunctions */.m.aws = aws/* awsEndpointFunctions */.U;

// EXTERNAL MODULE: ./build/node_modules/@aws-sdk/client-ssm/dist-es/schemas/schemas_0.js + 2 modules
var schemas_0 = __webpack_require__(9651);
;// CONCATENATED MODULE: ./build/node_modules/@aws-sdk/client-ssm/dist-es/runtimeConfig.shared.js









const getRuntimeConfig = (config) => {
    return {
        apiVersion: "2014-11-06",
        base64Decoder: config?.base64Decoder ?? fromBase64/* fromBase64 */.E,
        base64Encoder: config?.base64Encoder ?? toBase64/* toBase64 */.n,
        disableHostPrefix: config?.disableHostPrefix ?? false,
        endpointProvider: config?.endpointProvider ?? defaultEndpointResolver,
        extensions: config?.extensions ?? [],
        httpAuthSchemeProvider: config?.httpAuthSchemeProvider ?? defaultSSMHttpAuthSchemeProvider,
        httpAuthSchemes: config?.httpAuthSchemes ?? [
            {
                schemeId: "aws.auth#sigv4",
                identityProvider: (ipc) => ipc.getIdentityProvider("aws.auth#sigv4"),
                signer: new AwsSdkSigV4Signer/* AwsSdkSigV4Signer */.f2(),
            },
        ],
        logger: config?.logger ?? new NoOpLogger/* NoOpLogger */.N(),
        protocol: config?.protocol ?? AwsJson1_1Protocol/* AwsJson1_1Protocol */.T,
        protocolSettings: config?.protocolSettings ?? {
            defaultNamespace: "com.amazonaws.ssm",
            errorTypeRegistries: schemas_0/* errorTypeRegistries */.q1,
            xmlNamespace: "http://ssm.amazonaws.com/doc/2014-11-06/",
            version: "2014-11-06",
            serviceTarget: "AmazonSSM",
        },
        serviceId: config?.serviceId ?? "SSM",
        sha256: config?.sha256 ?? Sha256Node/* Sha256Node */.k,
        urlParser: config?.urlParser ?? parseUrl/* parseUrl */.D,
        utf8Decoder: config?.utf8Decoder ?? fromUtf8/* fromUtf8 */.a,
        utf8Encoder: config?.utf8Encoder ?? toUtf8/* toUtf8 */.P,
    };
};

;// CONCATENATED MODULE: ./build/node_modules/@aws-sdk/client-ssm/dist-es/runtimeConfig.js










const runtimeConfig_getRuntimeConfig = (config) => {
    (0,smithy_client_emitWarningIfUnsupportedVersion/* emitWarningIfUnsupportedVersion */.I)(process.version);
    const defaultsMode = (0,resolveDefaultsModeConfig/* resolveDefaultsModeConfig */.I)(config);
    const defaultConfigProvider = () => defaultsMode().then(defaults_mode/* loadConfigsForDefaultMode */.l);
    const clientSharedValues = getRuntimeConfig(config);
    (0,emitWarningIfUnsupportedVersion/* emitWarningIfUnsupportedVersion */.I)(process.version);
    const loaderConfig = {
        profile: config?.profile,
        logger: clientSharedValues.logger,
    };
    return {
        ...clientSharedValues,
        ...config,
        runtime: "node",
        defaultsMode,
        authSchemePreference: config?.authSchemePreference ?? (0,configLoader/* loadConfig */.Z)(NODE_AUTH_SCHEME_PREFERENCE_OPTIONS/* NODE_AUTH_SCHEME_PREFERENCE_OPTIONS */.$, loaderConfig),
        bodyLengthChecker: config?.bodyLengthChecker ?? calculateBodyLength/* calculateBodyLength */.n,
        credentialDefaultProvider: config?.credentialDefaultProvider ?? defaultProvider/* defaultProvider */.v6,
        defaultSocketTimeout: (0,getDefaultSocketTimeout/* getDefaultSocketTimeout */.E)(config?.requestHandler, 900_000),
        defaultUserAgentProvider: config?.defaultUserAgentProvider ?? (0,defaultUserAgent/* createDefaultUserAgentProvider */.pf)({ serviceId: clientSharedValues.serviceId, clientVersion: package_namespaceObject.rE }),
        maxAttempts: config?.maxAttempts ?? (0,configLoader/* loadConfig */.Z)(middleware_retry_configurations/* NODE_MAX_ATTEMPT_CONFIG_OPTIONS */.qs, config),
        region: config?.region ?? (0,configLoader/* loadConfig */.Z)(regionConfig_config/* NODE_REGION_CONFIG_OPTIONS */.GG, { ...regionConfig_config/* NODE_REGION_CONFIG_FILE_OPTIONS */.zH, ...loaderConfig }),
        requestHandler: node_http_handler/* NodeHttpHandler */.$.create(config?.requestHandler ?? defaultConfigProvider),
        retryMode: config?.retryMode ??
            (0,configLoader/* loadConfig */.Z)({
                ...middleware_retry_configurations/* NODE_RETRY_MODE_CONFIG_OPTIONS */.kN,
                default: async () => (await defaultConfigProvider()).retryMode || util_retry_config/* DEFAULT_RETRY_MODE */.L0,
            }, config),
        streamCollector: config?.streamCollector ?? stream_collector/* streamCollector */.k,
        useDualstackEndpoint: config?.useDualstackEndpoint ?? (0,configLoader/* loadConfig */.Z)(NodeUseDualstackEndpointConfigOptions/* NODE_USE_DUALSTACK_ENDPOINT_CONFIG_OPTIONS */.e$, loaderConfig),
        useFipsEndpoint: config?.useFipsEndpoint ?? (0,configLoader/* loadConfig */.Z)(NodeUseFipsEndpointConfigOptions/* NODE_USE_FIPS_ENDPOINT_CONFIG_OPTIONS */.Ko, loaderConfig),
        userAgentAppId: config?.userAgentAppId ?? (0,configLoader/* loadConfig */.Z)(nodeAppIdConfigOptions/* NODE_APP_ID_CONFIG_OPTIONS */.hV, loaderConfig),
    };
};

// EXTERNAL MODULE: ./build/node_modules/@aws-sdk/core/dist-es/submodules/client/region-config-resolver/extensions.js
var region_config_resolver_extensions = __webpack_require__(83190);
// EXTERNAL MODULE: ./build/node_modules/@smithy/core/dist-es/submodules/client/smithy-client/extensions/defaultExtensionConfiguration.js + 3 modules
var defaultExtensionConfiguration = __webpack_require__(57757);
// EXTERNAL MODULE: ./build/node_modules/@smithy/core/dist-es/submodules/protocols/protocol-http/extensions/httpExtensionConfiguration.js
var httpExtensionConfiguration = __webpack_require__(27595);
;// CONCATENATED MODULE: ./build/node_modules/@aws-sdk/client-ssm/dist-es/auth/httpAuthExtensionConfiguration.js
const getHttpAuthExtensionConfiguration = (runtimeConfig) => {
    const _httpAuthSchemes = runtimeConfig.httpAuthSchemes;
    let _httpAuthSchemeProvider = runtimeConfig.httpAuthSchemeProvider;
    let _credentials = runtimeConfig.credentials;
    return {
        setHttpAuthScheme(httpAuthScheme) {
            const index = _httpAuthSchemes.findIndex((scheme) => scheme.schemeId === httpAuthScheme.schemeId);
            if (index === -1) {
                _httpAuthSchemes.push(httpAuthScheme);
            }
            else {
                _httpAuthSchemes.splice(index, 1, httpAuthScheme);
            }
        },
        httpAuthSchemes() {
            return _httpAuthSchemes;
        },
        setHttpAuthSchemeProvider(httpAuthSchemeProvider) {
            _httpAuthSchemeProvider = httpAuthSchemeProvider;
        },
        httpAuthSchemeProvider() {
            return _httpAuthSchemeProvider;
        },
        setCredentials(credentials) {
            _credentials = credentials;
        },
        credentials() {
            return _credentials;
        },
    };
};
const resolveHttpAuthRuntimeConfig = (config) => {
    return {
        httpAuthSchemes: config.httpAuthSchemes(),
        httpAuthSchemeProvider: config.httpAuthSchemeProvider(),
        credentials: config.credentials(),
    };
};

;// CONCATENATED MODULE: ./build/node_modules/@aws-sdk/client-ssm/dist-es/runtimeExtensions.js




const resolveRuntimeExtensions = (runtimeConfig, extensions) => {
    const extensionConfiguration = Object.assign((0,region_config_resolver_extensions/* getAwsRegionExtensionConfiguration */.R)(runtimeConfig), (0,defaultExtensionConfiguration/* getDefaultExtensionConfiguration */.xA)(runtimeConfig), (0,httpExtensionConfiguration/* getHttpHandlerExtensionConfiguration */.e)(runtimeConfig), getHttpAuthExtensionConfiguration(runtimeConfig));
    extensions.forEach((extension) => extension.configure(extensionConfiguration));
    return Object.assign(runtimeConfig, (0,region_config_resolver_extensions/* resolveAwsRegionExtensionConfiguration */.$)(extensionConfiguration), (0,defaultExtensionConfiguration/* resolveDefaultRuntimeConfig */.uv)(extensionConfiguration), (0,httpExtensionConfiguration/* resolveHttpHandlerRuntimeConfig */.j)(extensionConfiguration), resolveHttpAuthRuntimeConfig(extensionConfiguration));
};

;// CONCATENATED MODULE: ./build/node_modules/@aws-sdk/client-ssm/dist-es/SSMClient.js













class SSMClient extends client/* Client */.K {
    config;
    constructor(...[configuration]) {
        const _config_0 = runtimeConfig_getRuntimeConfig(configuration || {});
        super(_config_0);
        this.initConfig = _config_0;
        const _config_1 = (0,EndpointParameters/* resolveClientEndpointParameters */.v)(_config_0);
        const _config_2 = (0,configurations/* resolveUserAgentConfig */.D)(_config_1);
        const _config_3 = (0,middleware_retry_configurations/* resolveRetryConfig */.$z)(_config_2);
        const _config_4 = (0,resolveRegionConfig/* resolveRegionConfig */.T)(_config_3);
        const _config_5 = (0,hostHeaderMiddleware/* resolveHostHeaderConfig */.OV)(_config_4);
        const _config_6 = (0,endpoints/* resolveEndpointConfig */.Co)(_config_5);
        const _config_7 = resolveHttpAuthSchemeConfig(_config_6);
        const _config_8 = resolveRuntimeExtensions(_config_7, configuration?.extensions || []);
        this.config = _config_8;
        this.middlewareStack.use((0,getSchemaSerdePlugin/* getSchemaSerdePlugin */.wq)(this.config));
        this.middlewareStack.use((0,user_agent_middleware/* getUserAgentPlugin */.sM)(this.config));
        this.middlewareStack.use((0,retry/* getRetryPlugin */.ey)(this.config));
        this.middlewareStack.use((0,contentLengthMiddleware/* getContentLengthPlugin */.vK)(this.config));
        this.middlewareStack.use((0,hostHeaderMiddleware/* getHostHeaderPlugin */.TC)(this.config));
        this.middlewareStack.use((0,loggerMiddleware/* getLoggerPlugin */.Y7)(this.config));
        this.middlewareStack.use((0,getRecursionDetectionPlugin/* getRecursionDetectionPlugin */.n)(this.config));
        this.middlewareStack.use((0,getHttpAuthSchemeEndpointRuleSetPlugin/* getHttpAuthSchemeEndpointRuleSetPlugin */.w)(this.config, {
            httpAuthSchemeParametersProvider: defaultSSMHttpAuthSchemeParametersProvider,
            identityProviderConfigProvider: async (config) => new DefaultIdentityProviderConfig/* DefaultIdentityProviderConfig */.h({
                "aws.auth#sigv4": config.credentials,
            }),
        }));
        this.middlewareStack.use((0,getHttpSigningMiddleware/* getHttpSigningPlugin */.l)(this.config));
    }
    destroy() {
        super.destroy();
    }
}


/***/ }),

/***/ 44503:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G5: () => (/* binding */ command),
/* harmony export */   lq: () => (/* binding */ _ep0),
/* harmony export */   yt: () => (/* binding */ _mw0)
/* harmony export */ });
/* harmony import */ var _smithy_core_client__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88798);
/* harmony import */ var _smithy_core_endpoints__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5714);
/* harmony import */ var _endpoint_EndpointParameters__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18024);



const command = (0,_smithy_core_client__WEBPACK_IMPORTED_MODULE_0__/* .makeBuilder */ .k)(_endpoint_EndpointParameters__WEBPACK_IMPORTED_MODULE_1__/* .commonParams */ .S, "AmazonSSM", "SSMClient", _smithy_core_endpoints__WEBPACK_IMPORTED_MODULE_2__/* .getEndpointPlugin */ .rD);
const _ep0 = {};
const _mw0 = (Command, cs, config, o) => [];


/***/ }),

/***/ 67394:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ DeleteParametersCommand)
/* harmony export */ });
/* harmony import */ var _commandBuilder__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44503);
/* harmony import */ var _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9651);


class DeleteParametersCommand extends (0,_commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* .command */ .G5)(_commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* ._ep0 */ .lq, _commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* ._mw0 */ .yt, "DeleteParameters", _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__/* .DeleteParameters$ */ .q9) {
}


/***/ }),

/***/ 29488:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ DescribeParametersCommand)
/* harmony export */ });
/* harmony import */ var _commandBuilder__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44503);
/* harmony import */ var _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9651);


class DescribeParametersCommand extends (0,_commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* .command */ .G5)(_commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* ._ep0 */ .lq, _commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* ._mw0 */ .yt, "DescribeParameters", _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__/* .DescribeParameters$ */ .Ck) {
}


/***/ }),

/***/ 16766:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ GetParameterCommand)
/* harmony export */ });
/* harmony import */ var _commandBuilder__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44503);
/* harmony import */ var _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9651);


class GetParameterCommand extends (0,_commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* .command */ .G5)(_commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* ._ep0 */ .lq, _commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* ._mw0 */ .yt, "GetParameter", _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__/* .GetParameter$ */ .un) {
}


/***/ }),

/***/ 10415:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ GetParametersByPathCommand)
/* harmony export */ });
/* harmony import */ var _commandBuilder__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44503);
/* harmony import */ var _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9651);


class GetParametersByPathCommand extends (0,_commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* .command */ .G5)(_commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* ._ep0 */ .lq, _commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* ._mw0 */ .yt, "GetParametersByPath", _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__/* .GetParametersByPath$ */ .RN) {
}


/***/ }),

/***/ 24557:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ GetParametersCommand)
/* harmony export */ });
/* harmony import */ var _commandBuilder__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44503);
/* harmony import */ var _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9651);


class GetParametersCommand extends (0,_commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* .command */ .G5)(_commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* ._ep0 */ .lq, _commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* ._mw0 */ .yt, "GetParameters", _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__/* .GetParameters$ */ .h6) {
}


/***/ }),

/***/ 90439:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ PutParameterCommand)
/* harmony export */ });
/* harmony import */ var _commandBuilder__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44503);
/* harmony import */ var _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9651);


class PutParameterCommand extends (0,_commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* .command */ .G5)(_commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* ._ep0 */ .lq, _commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* ._mw0 */ .yt, "PutParameter", _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__/* .PutParameter$ */ .t7) {
}


/***/ }),

/***/ 18024:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ commonParams),
/* harmony export */   v: () => (/* binding */ resolveClientEndpointParameters)
/* harmony export */ });
const resolveClientEndpointParameters = (options) => {
    return Object.assign(options, {
        useDualstackEndpoint: options.useDualstackEndpoint ?? false,
        useFipsEndpoint: options.useFipsEndpoint ?? false,
        defaultSigningName: "ssm",
    });
};
const commonParams = {
    UseFIPS: { type: "builtInParams", name: "useFipsEndpoint" },
    Endpoint: { type: "builtInParams", name: "endpoint" },
    Region: { type: "builtInParams", name: "region" },
    UseDualStack: { type: "builtInParams", name: "useDualstackEndpoint" },
};


/***/ }),

/***/ 9651:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  q9: () => (/* binding */ DeleteParameters$),
  Ck: () => (/* binding */ DescribeParameters$),
  un: () => (/* binding */ GetParameter$),
  h6: () => (/* binding */ GetParameters$),
  RN: () => (/* binding */ GetParametersByPath$),
  t7: () => (/* binding */ PutParameter$),
  q1: () => (/* binding */ errorTypeRegistries)
});

// EXTERNAL MODULE: ./build/node_modules/@smithy/core/dist-es/submodules/schema/TypeRegistry.js
var TypeRegistry = __webpack_require__(74700);
// EXTERNAL MODULE: ./build/node_modules/@smithy/core/dist-es/submodules/client/smithy-client/exceptions.js
var exceptions = __webpack_require__(91534);
;// CONCATENATED MODULE: ./build/node_modules/@aws-sdk/client-ssm/dist-es/models/SSMServiceException.js


class SSMServiceException extends exceptions/* ServiceException */.T {
    static shapeId = "smithy.ts.sdk.synthetic.com.amazonaws.ssm#SSMServiceException";
    constructor(options) {
        super(options);
        Object.setPrototypeOf(this, SSMServiceException.prototype);
    }
}

;// CONCATENATED MODULE: ./build/node_modules/@aws-sdk/client-ssm/dist-es/models/errors.js

class AccessDeniedException extends SSMServiceException {
    static shapeId = "com.amazonaws.ssm#AccessDeniedException";
    name = "AccessDeniedException";
    $fault = "client";
    Message;
    constructor(opts) {
        super({
            name: "AccessDeniedException",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, AccessDeniedException.prototype);
        this.Message = opts.Message;
    }
}
class InternalServerError extends SSMServiceException {
    static shapeId = "com.amazonaws.ssm#InternalServerError";
    name = "InternalServerError";
    $fault = "server";
    Message;
    constructor(opts) {
        super({
            name: "InternalServerError",
            $fault: "server",
            ...opts,
        });
        Object.setPrototypeOf(this, InternalServerError.prototype);
        this.Message = opts.Message;
    }
}
class InvalidResourceId extends SSMServiceException {
    static shapeId = "com.amazonaws.ssm#InvalidResourceId";
    name = "InvalidResourceId";
    $fault = "client";
    constructor(opts) {
        super({
            name: "InvalidResourceId",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, InvalidResourceId.prototype);
    }
}
class InvalidResourceType extends SSMServiceException {
    static shapeId = "com.amazonaws.ssm#InvalidResourceType";
    name = "InvalidResourceType";
    $fault = "client";
    constructor(opts) {
        super({
            name: "InvalidResourceType",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, InvalidResourceType.prototype);
    }
}
class TooManyTagsError extends SSMServiceException {
    static shapeId = "com.amazonaws.ssm#TooManyTagsError";
    name = "TooManyTagsError";
    $fault = "client";
    constructor(opts) {
        super({
            name: "TooManyTagsError",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, TooManyTagsError.prototype);
    }
}
class TooManyUpdates extends SSMServiceException {
    static shapeId = "com.amazonaws.ssm#TooManyUpdates";
    name = "TooManyUpdates";
    $fault = "client";
    Message;
    constructor(opts) {
        super({
            name: "TooManyUpdates",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, TooManyUpdates.prototype);
        this.Message = opts.Message;
    }
}
class AlreadyExistsException extends SSMServiceException {
    static shapeId = "com.amazonaws.ssm#AlreadyExistsException";
    name = "AlreadyExistsException";
    $fault = "client";
    Message;
    constructor(opts) {
        super({
            name: "AlreadyExistsException",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, AlreadyExistsException.prototype);
        this.Message = opts.Message;
    }
}
class OpsItemConflictException extends SSMServiceException {
    static shapeId = "com.amazonaws.ssm#OpsItemConflictException";
    name = "OpsItemConflictException";
    $fault = "client";
    Message;
    constructor(opts) {
        super({
            name: "OpsItemConflictException",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, OpsItemConflictException.prototype);
        this.Message = opts.Message;
    }
}
class OpsItemInvalidParameterException extends SSMServiceException {
    static shapeId = "com.amazonaws.ssm#OpsItemInvalidParameterException";
    name = "OpsItemInvalidParameterException";
    $fault = "client";
    ParameterNames;
    Message;
    constructor(opts) {
        super({
            name: "OpsItemInvalidParameterException",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, OpsItemInvalidParameterException.prototype);
        this.ParameterNames = opts.ParameterNames;
        this.Message = opts.Message;
    }
}
class OpsItemLimitExceededException extends SSMServiceException {
    static shapeId = "com.amazonaws.ssm#OpsItemLimitExceededException";
    name = "OpsItemLimitExceededException";
    $fault = "client";
    ResourceTypes;
    Limit;
    LimitType;
    Message;
    constructor(opts) {
        super({
            name: "OpsItemLimitExceededException",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, OpsItemLimitExceededException.prototype);
        this.ResourceTypes = opts.ResourceTypes;
        this.Limit = opts.Limit;
        this.LimitType = opts.LimitType;
        this.Message = opts.Message;
    }
}
class OpsItemNotFoundException extends SSMServiceException {
    static shapeId = "com.amazonaws.ssm#OpsItemNotFoundException";
    name = "OpsItemNotFoundException";
    $fault = "client";
    Message;
    constructor(opts) {
        super({
            name: "OpsItemNotFoundException",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, OpsItemNotFoundException.prototype);
        this.Message = opts.Message;
    }
}
class OpsItemRelatedItemAlreadyExistsException extends SSMServiceException {
    static shapeId = "com.amazonaws.ssm#OpsItemRelatedItemAlreadyExistsException";
    name = "OpsItemRelatedItemAlreadyExistsException";
    $fault = "client";
    Message;
    ResourceUri;
    OpsItemId;
    constructor(opts) {
        super({
            name: "OpsItemRelatedItemAlreadyExistsException",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, OpsItemRelatedItemAlreadyExistsException.prototype);
        this.Message = opts.Message;
        this.ResourceUri = opts.ResourceUri;
        this.OpsItemId = opts.OpsItemId;
    }
}
class DuplicateInstanceId extends SSMServiceException {
    static shapeId = "com.amazonaws.ssm#DuplicateInstanceId";
    name = "DuplicateInstanceId";
    $fault = "client";
    constructor(opts) {
        super({
            name: "DuplicateInstanceId",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, DuplicateInstanceId.prototype);
    }
}
class InvalidCommandId extends SSMServiceException {
    static shapeId = "com.amazonaws.ssm#InvalidCommandId";
    name = "InvalidCommandId";
    $fault = "client";
    constructor(opts) {
        super({
            name: "InvalidCommandId",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, InvalidCommandId.prototype);
    }
}
class InvalidInstanceId extends SSMServiceException {
    static shapeId = "com.amazonaws.ssm#InvalidInstanceId";
    name = "InvalidInstanceId";
    $fault = "client";
    Message;
    constructor(opts) {
        super({
            name: "InvalidInstanceId",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, InvalidInstanceId.prototype);
        this.Message = opts.Message;
    }
}
class DoesNotExistException extends SSMServiceException {
    static shapeId = "com.amazonaws.ssm#DoesNotExistException";
    name = "DoesNotExistException";
    $fault = "client";
    Message;
    constructor(opts) {
        super({
            name: "DoesNotExistException",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, DoesNotExistException.prototype);
        this.Message = opts.Message;
    }
}
class InvalidParameters extends SSMServiceException {
    static shapeId = "com.amazonaws.ssm#InvalidParameters";
    name = "InvalidParameters";
    $fault = "client";
    Message;
    constructor(opts) {
        super({
            name: "InvalidParameters",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, InvalidParameters.prototype);
        this.Message = opts.Message;
    }
}
class AssociationAlreadyExists extends SSMServiceException {
    static shapeId = "com.amazonaws.ssm#AssociationAlreadyExists";
    name = "AssociationAlreadyExists";
    $fault = "client";
    constructor(opts) {
        super({
            name: "AssociationAlreadyExists",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, AssociationAlreadyExists.prototype);
    }
}
class AssociationLimitExceeded extends SSMServiceException {
    static shapeId = "com.amazonaws.ssm#AssociationLimitExceeded";
    name = "AssociationLimitExceeded";
    $fault = "client";
    constructor(opts) {
        super({
            name: "AssociationLimitExceeded",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, AssociationLimitExceeded.prototype);
    }
}
class InvalidDocument extends SSMServiceException {
    static shapeId = "com.amazonaws.ssm#InvalidDocument";
    name = "InvalidDocument";
    $fault = "client";
    Message;
    constructor(opts) {
        super({
            name: "InvalidDocument",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, InvalidDocument.prototype);
        this.Message = opts.Message;
    }
}
class InvalidDocumentVersion extends SSMServiceException {
    static shapeId = "com.amazonaws.ssm#InvalidDocumentVersion";
    name = "InvalidDocumentVersion";
    $fault = "client";
    Message;
    constructor(opts) {
        super({
            name: "InvalidDocumentVersion",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, InvalidDocumentVersion.prototype);
        this.Message = opts.Message;
    }
}
class InvalidOutputLocation extends SSMServiceException {
    static shapeId = "com.amazonaws.ssm#InvalidOutputLocation";
    name = "InvalidOutputLocation";
    $fault = "client";
    constructor(opts) {
        super({
            name: "InvalidOutputLocation",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, InvalidOutputLocation.prototype);
    }
}
class InvalidSchedule extends SSMServiceException {
    static shapeId = "com.amazonaws.ssm#InvalidSchedule";
    name = "InvalidSchedule";
    $fault = "client";
    Message;
    constructor(opts) {
        super({
            name: "InvalidSchedule",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, InvalidSchedule.prototype);
        this.Message = opts.Message;
    }
}
class InvalidTag extends SSMServiceException {
    static shapeId = "com.amazonaws.ssm#InvalidTag";
    name = "InvalidTag";
    $fault = "client";
    Message;
    constructor(opts) {
        super({
            name: "InvalidTag",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, InvalidTag.prototype);
        this.Message = opts.Message;
    }
}
class InvalidTarget extends SSMServiceException {
    static shapeId = "com.amazonaws.ssm#InvalidTarget";
    name = "InvalidTarget";
    $fault = "client";
    Message;
    constructor(opts) {
        super({
            name: "InvalidTarget",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, InvalidTarget.prototype);
        this.Message = opts.Message;
    }
}
class InvalidTargetMaps extends SSMServiceException {
    static shapeId = "com.amazonaws.ssm#InvalidTargetMaps";
    name = "InvalidTargetMaps";
    $fault = "client";
    Message;
    constructor(opts) {
        super({
            name: "InvalidTargetMaps",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, InvalidTargetMaps.prototype);
        this.Message = opts.Message;
    }
}
class UnsupportedPlatformType extends SSMServiceException {
    static shapeId = "com.amazonaws.ssm#UnsupportedPlatformType";
    name = "UnsupportedPlatformType";
    $fault = "client";
    Message;
    constructor(opts) {
        super({
            name: "UnsupportedPlatformType",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, UnsupportedPlatformType.prototype);
        this.Message = opts.Message;
    }
}
class ConflictException extends SSMServiceException {
    static shapeId = "com.amazonaws.ssm#ConflictException";
    name = "ConflictException";
    $fault = "client";
    Message;
    constructor(opts) {
        super({
            name: "ConflictException",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, ConflictException.prototype);
        this.Message = opts.Message;
    }
}
class ServiceQuotaExceededException extends SSMServiceException {
    static shapeId = "com.amazonaws.ssm#ServiceQuotaExceededException";
    name = "ServiceQuotaExceededException";
    $fault = "client";
    Message;
    ResourceId;
    ResourceType;
    QuotaCode;
    ServiceCode;
    constructor(opts) {
        super({
            name: "ServiceQuotaExceededException",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, ServiceQuotaExceededException.prototype);
        this.Message = opts.Message;
        this.ResourceId = opts.ResourceId;
        this.ResourceType = opts.ResourceType;
        this.QuotaCode = opts.QuotaCode;
        this.ServiceCode = opts.ServiceCode;
    }
}
class DocumentAlreadyExists extends SSMServiceException {
    static shapeId = "com.amazonaws.ssm#DocumentAlreadyExists";
    name = "DocumentAlreadyExists";
    $fault = "client";
    Message;
    constructor(opts) {
        super({
            name: "DocumentAlreadyExists",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, DocumentAlreadyExists.prototype);
        this.Message = opts.Message;
    }
}
class DocumentLimitExceeded extends SSMServiceException {
    static shapeId = "com.amazonaws.ssm#DocumentLimitExceeded";
    name = "DocumentLimitExceeded";
    $fault = "client";
    Message;
    constructor(opts) {
        super({
            name: "DocumentLimitExceeded",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, DocumentLimitExceeded.prototype);
        this.Message = opts.Message;
    }
}
class InvalidDocumentContent extends SSMServiceException {
    static shapeId = "com.amazonaws.ssm#InvalidDocumentContent";
    name = "InvalidDocumentContent";
    $fault = "client";
    Message;
    constructor(opts) {
        super({
            name: "InvalidDocumentContent",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, InvalidDocumentContent.prototype);
        this.Message = opts.Message;
    }
}
class InvalidDocumentSchemaVersion extends SSMServiceException {
    static shapeId = "com.amazonaws.ssm#InvalidDocumentSchemaVersion";
    name = "InvalidDocumentSchemaVersion";
    $fault = "client";
    Message;
    constructor(opts) {
        super({
            name: "InvalidDocumentSchemaVersion",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, InvalidDocumentSchemaVersion.prototype);
        this.Message = opts.Message;
    }
}
class MaxDocumentSizeExceeded extends SSMServiceException {
    static shapeId = "com.amazonaws.ssm#MaxDocumentSizeExceeded";
    name = "MaxDocumentSizeExceeded";
    $fault = "client";
    Message;
    constructor(opts) {
        super({
            name: "MaxDocumentSizeExceeded",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, MaxDocumentSizeExceeded.prototype);
        this.Message = opts.Message;
    }
}
class NoLongerSupportedException extends SSMServiceException {
    static shapeId = "com.amazonaws.ssm#NoLongerSupportedException";
    name = "NoLongerSupportedException";
    $fault = "client";
    Message;
    constructor(opts) {
        super({
            name: "NoLongerSupportedException",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, NoLongerSupportedException.prototype);
        this.Message = opts.Message;
    }
}
class IdempotentParameterMismatch extends SSMServiceException {
    static shapeId = "com.amazonaws.ssm#IdempotentParameterMismatch";
    name = "IdempotentParameterMismatch";
    $fault = "client";
    Message;
    constructor(opts) {
        super({
            name: "IdempotentParameterMismatch",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, IdempotentParameterMismatch.prototype);
        this.Message = opts.Message;
    }
}
class ResourceLimitExceededException extends SSMServiceException {
    static shapeId = "com.amazonaws.ssm#ResourceLimitExceededException";
    name = "ResourceLimitExceededException";
    $fault = "client";
    Message;
    constructor(opts) {
        super({
            name: "ResourceLimitExceededException",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, ResourceLimitExceededException.prototype);
        this.Message = opts.Message;
    }
}
class OpsItemAccessDeniedException extends SSMServiceException {
    static shapeId = "com.amazonaws.ssm#OpsItemAccessDeniedException";
    name = "OpsItemAccessDeniedException";
    $fault = "client";
    Message;
    constructor(opts) {
        super({
            name: "OpsItemAccessDeniedException",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, OpsItemAccessDeniedException.prototype);
        this.Message = opts.Message;
    }
}
class OpsItemAlreadyExistsException extends SSMServiceException {
    static shapeId = "com.amazonaws.ssm#OpsItemAlreadyExistsException";
    name = "OpsItemAlreadyExistsException";
    $fault = "client";
    Message;
    OpsItemId;
    constructor(opts) {
        super({
            name: "OpsItemAlreadyExistsException",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, OpsItemAlreadyExistsException.prototype);
        this.Message = opts.Message;
        this.OpsItemId = opts.OpsItemId;
    }
}
class OpsMetadataAlreadyExistsException extends SSMServiceException {
    static shapeId = "com.amazonaws.ssm#OpsMetadataAlreadyExistsException";
    name = "OpsMetadataAlreadyExistsException";
    $fault = "client";
    constructor(opts) {
        super({
            name: "OpsMetadataAlreadyExistsException",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, OpsMetadataAlreadyExistsException.prototype);
    }
}
class OpsMetadataInvalidArgumentException extends SSMServiceException {
    static shapeId = "com.amazonaws.ssm#OpsMetadataInvalidArgumentException";
    name = "OpsMetadataInvalidArgumentException";
    $fault = "client";
    constructor(opts) {
        super({
            name: "OpsMetadataInvalidArgumentException",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, OpsMetadataInvalidArgumentException.prototype);
    }
}
class OpsMetadataLimitExceededException extends SSMServiceException {
    static shapeId = "com.amazonaws.ssm#OpsMetadataLimitExceededException";
    name = "OpsMetadataLimitExceededException";
    $fault = "client";
    constructor(opts) {
        super({
            name: "OpsMetadataLimitExceededException",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, OpsMetadataLimitExceededException.prototype);
    }
}
class OpsMetadataTooManyUpdatesException extends SSMServiceException {
    static shapeId = "com.amazonaws.ssm#OpsMetadataTooManyUpdatesException";
    name = "OpsMetadataTooManyUpdatesException";
    $fault = "client";
    constructor(opts) {
        super({
            name: "OpsMetadataTooManyUpdatesException",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, OpsMetadataTooManyUpdatesException.prototype);
    }
}
class ResourceDataSyncAlreadyExistsException extends SSMServiceException {
    static shapeId = "com.amazonaws.ssm#ResourceDataSyncAlreadyExistsException";
    name = "ResourceDataSyncAlreadyExistsException";
    $fault = "client";
    SyncName;
    constructor(opts) {
        super({
            name: "ResourceDataSyncAlreadyExistsException",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, ResourceDataSyncAlreadyExistsException.prototype);
        this.SyncName = opts.SyncName;
    }
}
class ResourceDataSyncCountExceededException extends SSMServiceException {
    static shapeId = "com.amazonaws.ssm#ResourceDataSyncCountExceededException";
    name = "ResourceDataSyncCountExceededException";
    $fault = "client";
    Message;
    constructor(opts) {
        super({
            name: "ResourceDataSyncCountExceededException",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, ResourceDataSyncCountExceededException.prototype);
        this.Message = opts.Message;
    }
}
class ResourceDataSyncInvalidConfigurationException extends SSMServiceException {
    static shapeId = "com.amazonaws.ssm#ResourceDataSyncInvalidConfigurationException";
    name = "ResourceDataSyncInvalidConfigurationException";
    $fault = "client";
    Message;
    constructor(opts) {
        super({
            name: "ResourceDataSyncInvalidConfigurationException",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, ResourceDataSyncInvalidConfigurationException.prototype);
        this.Message = opts.Message;
    }
}
class InvalidActivation extends SSMServiceException {
    static shapeId = "com.amazonaws.ssm#InvalidActivation";
    name = "InvalidActivation";
    $fault = "client";
    Message;
    constructor(opts) {
        super({
            name: "InvalidActivation",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, InvalidActivation.prototype);
        this.Message = opts.Message;
    }
}
class InvalidActivationId extends SSMServiceException {
    static shapeId = "com.amazonaws.ssm#InvalidActivationId";
    name = "InvalidActivationId";
    $fault = "client";
    Message;
    constructor(opts) {
        super({
            name: "InvalidActivationId",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, InvalidActivationId.prototype);
        this.Message = opts.Message;
    }
}
class AssociationDoesNotExist extends SSMServiceException {
    static shapeId = "com.amazonaws.ssm#AssociationDoesNotExist";
    name = "AssociationDoesNotExist";
    $fault = "client";
    Message;
    constructor(opts) {
        super({
            name: "AssociationDoesNotExist",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, AssociationDoesNotExist.prototype);
        this.Message = opts.Message;
    }
}
class ResourceNotFoundException extends SSMServiceException {
    static shapeId = "com.amazonaws.ssm#ResourceNotFoundException";
    name = "ResourceNotFoundException";
    $fault = "client";
    Message;
    constructor(opts) {
        super({
            name: "ResourceNotFoundException",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, ResourceNotFoundException.prototype);
        this.Message = opts.Message;
    }
}
class AssociatedInstances extends SSMServiceException {
    static shapeId = "com.amazonaws.ssm#AssociatedInstances";
    name = "AssociatedInstances";
    $fault = "client";
    constructor(opts) {
        super({
            name: "AssociatedInstances",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, AssociatedInstances.prototype);
    }
}
class InvalidDocumentOperation extends SSMServiceException {
    static shapeId = "com.amazonaws.ssm#InvalidDocumentOperation";
    name = "InvalidDocumentOperation";
    $fault = "client";
    Message;
    constructor(opts) {
        super({
            name: "InvalidDocumentOperation",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, InvalidDocumentOperation.prototype);
        this.Message = opts.Message;
    }
}
class InvalidDeleteInventoryParametersException extends SSMServiceException {
    static shapeId = "com.amazonaws.ssm#InvalidDeleteInventoryParametersException";
    name = "InvalidDeleteInventoryParametersException";
    $fault = "client";
    Message;
    constructor(opts) {
        super({
            name: "InvalidDeleteInventoryParametersException",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, InvalidDeleteInventoryParametersException.prototype);
        this.Message = opts.Message;
    }
}
class InvalidInventoryRequestException extends SSMServiceException {
    static shapeId = "com.amazonaws.ssm#InvalidInventoryRequestException";
    name = "InvalidInventoryRequestException";
    $fault = "client";
    Message;
    constructor(opts) {
        super({
            name: "InvalidInventoryRequestException",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, InvalidInventoryRequestException.prototype);
        this.Message = opts.Message;
    }
}
class InvalidOptionException extends SSMServiceException {
    static shapeId = "com.amazonaws.ssm#InvalidOptionException";
    name = "InvalidOptionException";
    $fault = "client";
    Message;
    constructor(opts) {
        super({
            name: "InvalidOptionException",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, InvalidOptionException.prototype);
        this.Message = opts.Message;
    }
}
class InvalidTypeNameException extends SSMServiceException {
    static shapeId = "com.amazonaws.ssm#InvalidTypeNameException";
    name = "InvalidTypeNameException";
    $fault = "client";
    Message;
    constructor(opts) {
        super({
            name: "InvalidTypeNameException",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, InvalidTypeNameException.prototype);
        this.Message = opts.Message;
    }
}
class OpsMetadataNotFoundException extends SSMServiceException {
    static shapeId = "com.amazonaws.ssm#OpsMetadataNotFoundException";
    name = "OpsMetadataNotFoundException";
    $fault = "client";
    constructor(opts) {
        super({
            name: "OpsMetadataNotFoundException",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, OpsMetadataNotFoundException.prototype);
    }
}
class ParameterNotFound extends SSMServiceException {
    static shapeId = "com.amazonaws.ssm#ParameterNotFound";
    name = "ParameterNotFound";
    $fault = "client";
    constructor(opts) {
        super({
            name: "ParameterNotFound",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, ParameterNotFound.prototype);
    }
}
class ResourceInUseException extends SSMServiceException {
    static shapeId = "com.amazonaws.ssm#ResourceInUseException";
    name = "ResourceInUseException";
    $fault = "client";
    Message;
    constructor(opts) {
        super({
            name: "ResourceInUseException",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, ResourceInUseException.prototype);
        this.Message = opts.Message;
    }
}
class ResourceDataSyncNotFoundException extends SSMServiceException {
    static shapeId = "com.amazonaws.ssm#ResourceDataSyncNotFoundException";
    name = "ResourceDataSyncNotFoundException";
    $fault = "client";
    SyncName;
    SyncType;
    Message;
    constructor(opts) {
        super({
            name: "ResourceDataSyncNotFoundException",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, ResourceDataSyncNotFoundException.prototype);
        this.SyncName = opts.SyncName;
        this.SyncType = opts.SyncType;
        this.Message = opts.Message;
    }
}
class MalformedResourcePolicyDocumentException extends SSMServiceException {
    static shapeId = "com.amazonaws.ssm#MalformedResourcePolicyDocumentException";
    name = "MalformedResourcePolicyDocumentException";
    $fault = "client";
    Message;
    constructor(opts) {
        super({
            name: "MalformedResourcePolicyDocumentException",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, MalformedResourcePolicyDocumentException.prototype);
        this.Message = opts.Message;
    }
}
class ResourcePolicyConflictException extends SSMServiceException {
    static shapeId = "com.amazonaws.ssm#ResourcePolicyConflictException";
    name = "ResourcePolicyConflictException";
    $fault = "client";
    Message;
    constructor(opts) {
        super({
            name: "ResourcePolicyConflictException",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, ResourcePolicyConflictException.prototype);
        this.Message = opts.Message;
    }
}
class ResourcePolicyInvalidParameterException extends SSMServiceException {
    static shapeId = "com.amazonaws.ssm#ResourcePolicyInvalidParameterException";
    name = "ResourcePolicyInvalidParameterException";
    $fault = "client";
    ParameterNames;
    Message;
    constructor(opts) {
        super({
            name: "ResourcePolicyInvalidParameterException",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, ResourcePolicyInvalidParameterException.prototype);
        this.ParameterNames = opts.ParameterNames;
        this.Message = opts.Message;
    }
}
class ResourcePolicyNotFoundException extends SSMServiceException {
    static shapeId = "com.amazonaws.ssm#ResourcePolicyNotFoundException";
    name = "ResourcePolicyNotFoundException";
    $fault = "client";
    Message;
    constructor(opts) {
        super({
            name: "ResourcePolicyNotFoundException",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, ResourcePolicyNotFoundException.prototype);
        this.Message = opts.Message;
    }
}
class TargetInUseException extends SSMServiceException {
    static shapeId = "com.amazonaws.ssm#TargetInUseException";
    name = "TargetInUseException";
    $fault = "client";
    Message;
    constructor(opts) {
        super({
            name: "TargetInUseException",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, TargetInUseException.prototype);
        this.Message = opts.Message;
    }
}
class InvalidFilter extends SSMServiceException {
    static shapeId = "com.amazonaws.ssm#InvalidFilter";
    name = "InvalidFilter";
    $fault = "client";
    Message;
    constructor(opts) {
        super({
            name: "InvalidFilter",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, InvalidFilter.prototype);
        this.Message = opts.Message;
    }
}
class InvalidNextToken extends SSMServiceException {
    static shapeId = "com.amazonaws.ssm#InvalidNextToken";
    name = "InvalidNextToken";
    $fault = "client";
    Message;
    constructor(opts) {
        super({
            name: "InvalidNextToken",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, InvalidNextToken.prototype);
        this.Message = opts.Message;
    }
}
class InvalidAssociationVersion extends SSMServiceException {
    static shapeId = "com.amazonaws.ssm#InvalidAssociationVersion";
    name = "InvalidAssociationVersion";
    $fault = "client";
    Message;
    constructor(opts) {
        super({
            name: "InvalidAssociationVersion",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, InvalidAssociationVersion.prototype);
        this.Message = opts.Message;
    }
}
class AssociationExecutionDoesNotExist extends SSMServiceException {
    static shapeId = "com.amazonaws.ssm#AssociationExecutionDoesNotExist";
    name = "AssociationExecutionDoesNotExist";
    $fault = "client";
    Message;
    constructor(opts) {
        super({
            name: "AssociationExecutionDoesNotExist",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, AssociationExecutionDoesNotExist.prototype);
        this.Message = opts.Message;
    }
}
class InvalidFilterKey extends SSMServiceException {
    static shapeId = "com.amazonaws.ssm#InvalidFilterKey";
    name = "InvalidFilterKey";
    $fault = "client";
    constructor(opts) {
        super({
            name: "InvalidFilterKey",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, InvalidFilterKey.prototype);
    }
}
class InvalidFilterValue extends SSMServiceException {
    static shapeId = "com.amazonaws.ssm#InvalidFilterValue";
    name = "InvalidFilterValue";
    $fault = "client";
    Message;
    constructor(opts) {
        super({
            name: "InvalidFilterValue",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, InvalidFilterValue.prototype);
        this.Message = opts.Message;
    }
}
class AutomationExecutionNotFoundException extends SSMServiceException {
    static shapeId = "com.amazonaws.ssm#AutomationExecutionNotFoundException";
    name = "AutomationExecutionNotFoundException";
    $fault = "client";
    Message;
    constructor(opts) {
        super({
            name: "AutomationExecutionNotFoundException",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, AutomationExecutionNotFoundException.prototype);
        this.Message = opts.Message;
    }
}
class InvalidPermissionType extends SSMServiceException {
    static shapeId = "com.amazonaws.ssm#InvalidPermissionType";
    name = "InvalidPermissionType";
    $fault = "client";
    Message;
    constructor(opts) {
        super({
            name: "InvalidPermissionType",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, InvalidPermissionType.prototype);
        this.Message = opts.Message;
    }
}
class UnsupportedOperatingSystem extends SSMServiceException {
    static shapeId = "com.amazonaws.ssm#UnsupportedOperatingSystem";
    name = "UnsupportedOperatingSystem";
    $fault = "client";
    Message;
    constructor(opts) {
        super({
            name: "UnsupportedOperatingSystem",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, UnsupportedOperatingSystem.prototype);
        this.Message = opts.Message;
    }
}
class InvalidInstanceInformationFilterValue extends SSMServiceException {
    static shapeId = "com.amazonaws.ssm#InvalidInstanceInformationFilterValue";
    name = "InvalidInstanceInformationFilterValue";
    $fault = "client";
    constructor(opts) {
        super({
            name: "InvalidInstanceInformationFilterValue",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, InvalidInstanceInformationFilterValue.prototype);
    }
}
class InvalidInstancePropertyFilterValue extends SSMServiceException {
    static shapeId = "com.amazonaws.ssm#InvalidInstancePropertyFilterValue";
    name = "InvalidInstancePropertyFilterValue";
    $fault = "client";
    constructor(opts) {
        super({
            name: "InvalidInstancePropertyFilterValue",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, InvalidInstancePropertyFilterValue.prototype);
    }
}
class InvalidDeletionIdException extends SSMServiceException {
    static shapeId = "com.amazonaws.ssm#InvalidDeletionIdException";
    name = "InvalidDeletionIdException";
    $fault = "client";
    Message;
    constructor(opts) {
        super({
            name: "InvalidDeletionIdException",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, InvalidDeletionIdException.prototype);
        this.Message = opts.Message;
    }
}
class InvalidFilterOption extends SSMServiceException {
    static shapeId = "com.amazonaws.ssm#InvalidFilterOption";
    name = "InvalidFilterOption";
    $fault = "client";
    constructor(opts) {
        super({
            name: "InvalidFilterOption",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, InvalidFilterOption.prototype);
    }
}
class OpsItemRelatedItemAssociationNotFoundException extends SSMServiceException {
    static shapeId = "com.amazonaws.ssm#OpsItemRelatedItemAssociationNotFoundException";
    name = "OpsItemRelatedItemAssociationNotFoundException";
    $fault = "client";
    Message;
    constructor(opts) {
        super({
            name: "OpsItemRelatedItemAssociationNotFoundException",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, OpsItemRelatedItemAssociationNotFoundException.prototype);
        this.Message = opts.Message;
    }
}
class ThrottlingException extends SSMServiceException {
    static shapeId = "com.amazonaws.ssm#ThrottlingException";
    name = "ThrottlingException";
    $fault = "client";
    Message;
    QuotaCode;
    ServiceCode;
    constructor(opts) {
        super({
            name: "ThrottlingException",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, ThrottlingException.prototype);
        this.Message = opts.Message;
        this.QuotaCode = opts.QuotaCode;
        this.ServiceCode = opts.ServiceCode;
    }
}
class ValidationException extends SSMServiceException {
    static shapeId = "com.amazonaws.ssm#ValidationException";
    name = "ValidationException";
    $fault = "client";
    Message;
    ReasonCode;
    constructor(opts) {
        super({
            name: "ValidationException",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, ValidationException.prototype);
        this.Message = opts.Message;
        this.ReasonCode = opts.ReasonCode;
    }
}
class InvalidDocumentType extends SSMServiceException {
    static shapeId = "com.amazonaws.ssm#InvalidDocumentType";
    name = "InvalidDocumentType";
    $fault = "client";
    Message;
    constructor(opts) {
        super({
            name: "InvalidDocumentType",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, InvalidDocumentType.prototype);
        this.Message = opts.Message;
    }
}
class UnsupportedCalendarException extends SSMServiceException {
    static shapeId = "com.amazonaws.ssm#UnsupportedCalendarException";
    name = "UnsupportedCalendarException";
    $fault = "client";
    Message;
    constructor(opts) {
        super({
            name: "UnsupportedCalendarException",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, UnsupportedCalendarException.prototype);
        this.Message = opts.Message;
    }
}
class InvalidPluginName extends SSMServiceException {
    static shapeId = "com.amazonaws.ssm#InvalidPluginName";
    name = "InvalidPluginName";
    $fault = "client";
    constructor(opts) {
        super({
            name: "InvalidPluginName",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, InvalidPluginName.prototype);
    }
}
class InvocationDoesNotExist extends SSMServiceException {
    static shapeId = "com.amazonaws.ssm#InvocationDoesNotExist";
    name = "InvocationDoesNotExist";
    $fault = "client";
    constructor(opts) {
        super({
            name: "InvocationDoesNotExist",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, InvocationDoesNotExist.prototype);
    }
}
class UnsupportedFeatureRequiredException extends SSMServiceException {
    static shapeId = "com.amazonaws.ssm#UnsupportedFeatureRequiredException";
    name = "UnsupportedFeatureRequiredException";
    $fault = "client";
    Message;
    constructor(opts) {
        super({
            name: "UnsupportedFeatureRequiredException",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, UnsupportedFeatureRequiredException.prototype);
        this.Message = opts.Message;
    }
}
class InvalidAggregatorException extends SSMServiceException {
    static shapeId = "com.amazonaws.ssm#InvalidAggregatorException";
    name = "InvalidAggregatorException";
    $fault = "client";
    Message;
    constructor(opts) {
        super({
            name: "InvalidAggregatorException",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, InvalidAggregatorException.prototype);
        this.Message = opts.Message;
    }
}
class InvalidInventoryGroupException extends SSMServiceException {
    static shapeId = "com.amazonaws.ssm#InvalidInventoryGroupException";
    name = "InvalidInventoryGroupException";
    $fault = "client";
    Message;
    constructor(opts) {
        super({
            name: "InvalidInventoryGroupException",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, InvalidInventoryGroupException.prototype);
        this.Message = opts.Message;
    }
}
class InvalidResultAttributeException extends SSMServiceException {
    static shapeId = "com.amazonaws.ssm#InvalidResultAttributeException";
    name = "InvalidResultAttributeException";
    $fault = "client";
    Message;
    constructor(opts) {
        super({
            name: "InvalidResultAttributeException",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, InvalidResultAttributeException.prototype);
        this.Message = opts.Message;
    }
}
class InvalidKeyId extends SSMServiceException {
    static shapeId = "com.amazonaws.ssm#InvalidKeyId";
    name = "InvalidKeyId";
    $fault = "client";
    constructor(opts) {
        super({
            name: "InvalidKeyId",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, InvalidKeyId.prototype);
    }
}
class ParameterVersionNotFound extends SSMServiceException {
    static shapeId = "com.amazonaws.ssm#ParameterVersionNotFound";
    name = "ParameterVersionNotFound";
    $fault = "client";
    constructor(opts) {
        super({
            name: "ParameterVersionNotFound",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, ParameterVersionNotFound.prototype);
    }
}
class ServiceSettingNotFound extends SSMServiceException {
    static shapeId = "com.amazonaws.ssm#ServiceSettingNotFound";
    name = "ServiceSettingNotFound";
    $fault = "client";
    Message;
    constructor(opts) {
        super({
            name: "ServiceSettingNotFound",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, ServiceSettingNotFound.prototype);
        this.Message = opts.Message;
    }
}
class ParameterVersionLabelLimitExceeded extends SSMServiceException {
    static shapeId = "com.amazonaws.ssm#ParameterVersionLabelLimitExceeded";
    name = "ParameterVersionLabelLimitExceeded";
    $fault = "client";
    constructor(opts) {
        super({
            name: "ParameterVersionLabelLimitExceeded",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, ParameterVersionLabelLimitExceeded.prototype);
    }
}
class UnsupportedOperationException extends SSMServiceException {
    static shapeId = "com.amazonaws.ssm#UnsupportedOperationException";
    name = "UnsupportedOperationException";
    $fault = "client";
    Message;
    constructor(opts) {
        super({
            name: "UnsupportedOperationException",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, UnsupportedOperationException.prototype);
        this.Message = opts.Message;
    }
}
class DocumentPermissionLimit extends SSMServiceException {
    static shapeId = "com.amazonaws.ssm#DocumentPermissionLimit";
    name = "DocumentPermissionLimit";
    $fault = "client";
    Message;
    constructor(opts) {
        super({
            name: "DocumentPermissionLimit",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, DocumentPermissionLimit.prototype);
        this.Message = opts.Message;
    }
}
class ComplianceTypeCountLimitExceededException extends SSMServiceException {
    static shapeId = "com.amazonaws.ssm#ComplianceTypeCountLimitExceededException";
    name = "ComplianceTypeCountLimitExceededException";
    $fault = "client";
    Message;
    constructor(opts) {
        super({
            name: "ComplianceTypeCountLimitExceededException",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, ComplianceTypeCountLimitExceededException.prototype);
        this.Message = opts.Message;
    }
}
class InvalidItemContentException extends SSMServiceException {
    static shapeId = "com.amazonaws.ssm#InvalidItemContentException";
    name = "InvalidItemContentException";
    $fault = "client";
    TypeName;
    Message;
    constructor(opts) {
        super({
            name: "InvalidItemContentException",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, InvalidItemContentException.prototype);
        this.TypeName = opts.TypeName;
        this.Message = opts.Message;
    }
}
class ItemSizeLimitExceededException extends SSMServiceException {
    static shapeId = "com.amazonaws.ssm#ItemSizeLimitExceededException";
    name = "ItemSizeLimitExceededException";
    $fault = "client";
    TypeName;
    Message;
    constructor(opts) {
        super({
            name: "ItemSizeLimitExceededException",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, ItemSizeLimitExceededException.prototype);
        this.TypeName = opts.TypeName;
        this.Message = opts.Message;
    }
}
class TotalSizeLimitExceededException extends SSMServiceException {
    static shapeId = "com.amazonaws.ssm#TotalSizeLimitExceededException";
    name = "TotalSizeLimitExceededException";
    $fault = "client";
    Message;
    constructor(opts) {
        super({
            name: "TotalSizeLimitExceededException",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, TotalSizeLimitExceededException.prototype);
        this.Message = opts.Message;
    }
}
class CustomSchemaCountLimitExceededException extends SSMServiceException {
    static shapeId = "com.amazonaws.ssm#CustomSchemaCountLimitExceededException";
    name = "CustomSchemaCountLimitExceededException";
    $fault = "client";
    Message;
    constructor(opts) {
        super({
            name: "CustomSchemaCountLimitExceededException",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, CustomSchemaCountLimitExceededException.prototype);
        this.Message = opts.Message;
    }
}
class InvalidInventoryItemContextException extends SSMServiceException {
    static shapeId = "com.amazonaws.ssm#InvalidInventoryItemContextException";
    name = "InvalidInventoryItemContextException";
    $fault = "client";
    Message;
    constructor(opts) {
        super({
            name: "InvalidInventoryItemContextException",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, InvalidInventoryItemContextException.prototype);
        this.Message = opts.Message;
    }
}
class ItemContentMismatchException extends SSMServiceException {
    static shapeId = "com.amazonaws.ssm#ItemContentMismatchException";
    name = "ItemContentMismatchException";
    $fault = "client";
    TypeName;
    Message;
    constructor(opts) {
        super({
            name: "ItemContentMismatchException",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, ItemContentMismatchException.prototype);
        this.TypeName = opts.TypeName;
        this.Message = opts.Message;
    }
}
class SubTypeCountLimitExceededException extends SSMServiceException {
    static shapeId = "com.amazonaws.ssm#SubTypeCountLimitExceededException";
    name = "SubTypeCountLimitExceededException";
    $fault = "client";
    Message;
    constructor(opts) {
        super({
            name: "SubTypeCountLimitExceededException",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, SubTypeCountLimitExceededException.prototype);
        this.Message = opts.Message;
    }
}
class UnsupportedInventoryItemContextException extends SSMServiceException {
    static shapeId = "com.amazonaws.ssm#UnsupportedInventoryItemContextException";
    name = "UnsupportedInventoryItemContextException";
    $fault = "client";
    TypeName;
    Message;
    constructor(opts) {
        super({
            name: "UnsupportedInventoryItemContextException",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, UnsupportedInventoryItemContextException.prototype);
        this.TypeName = opts.TypeName;
        this.Message = opts.Message;
    }
}
class UnsupportedInventorySchemaVersionException extends SSMServiceException {
    static shapeId = "com.amazonaws.ssm#UnsupportedInventorySchemaVersionException";
    name = "UnsupportedInventorySchemaVersionException";
    $fault = "client";
    Message;
    constructor(opts) {
        super({
            name: "UnsupportedInventorySchemaVersionException",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, UnsupportedInventorySchemaVersionException.prototype);
        this.Message = opts.Message;
    }
}
class HierarchyLevelLimitExceededException extends SSMServiceException {
    static shapeId = "com.amazonaws.ssm#HierarchyLevelLimitExceededException";
    name = "HierarchyLevelLimitExceededException";
    $fault = "client";
    constructor(opts) {
        super({
            name: "HierarchyLevelLimitExceededException",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, HierarchyLevelLimitExceededException.prototype);
    }
}
class HierarchyTypeMismatchException extends SSMServiceException {
    static shapeId = "com.amazonaws.ssm#HierarchyTypeMismatchException";
    name = "HierarchyTypeMismatchException";
    $fault = "client";
    constructor(opts) {
        super({
            name: "HierarchyTypeMismatchException",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, HierarchyTypeMismatchException.prototype);
    }
}
class IncompatiblePolicyException extends SSMServiceException {
    static shapeId = "com.amazonaws.ssm#IncompatiblePolicyException";
    name = "IncompatiblePolicyException";
    $fault = "client";
    constructor(opts) {
        super({
            name: "IncompatiblePolicyException",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, IncompatiblePolicyException.prototype);
    }
}
class InvalidAllowedPatternException extends SSMServiceException {
    static shapeId = "com.amazonaws.ssm#InvalidAllowedPatternException";
    name = "InvalidAllowedPatternException";
    $fault = "client";
    constructor(opts) {
        super({
            name: "InvalidAllowedPatternException",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, InvalidAllowedPatternException.prototype);
    }
}
class InvalidPolicyAttributeException extends SSMServiceException {
    static shapeId = "com.amazonaws.ssm#InvalidPolicyAttributeException";
    name = "InvalidPolicyAttributeException";
    $fault = "client";
    constructor(opts) {
        super({
            name: "InvalidPolicyAttributeException",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, InvalidPolicyAttributeException.prototype);
    }
}
class InvalidPolicyTypeException extends SSMServiceException {
    static shapeId = "com.amazonaws.ssm#InvalidPolicyTypeException";
    name = "InvalidPolicyTypeException";
    $fault = "client";
    constructor(opts) {
        super({
            name: "InvalidPolicyTypeException",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, InvalidPolicyTypeException.prototype);
    }
}
class ParameterAlreadyExists extends SSMServiceException {
    static shapeId = "com.amazonaws.ssm#ParameterAlreadyExists";
    name = "ParameterAlreadyExists";
    $fault = "client";
    constructor(opts) {
        super({
            name: "ParameterAlreadyExists",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, ParameterAlreadyExists.prototype);
    }
}
class ParameterLimitExceeded extends SSMServiceException {
    static shapeId = "com.amazonaws.ssm#ParameterLimitExceeded";
    name = "ParameterLimitExceeded";
    $fault = "client";
    constructor(opts) {
        super({
            name: "ParameterLimitExceeded",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, ParameterLimitExceeded.prototype);
    }
}
class ParameterMaxVersionLimitExceeded extends SSMServiceException {
    static shapeId = "com.amazonaws.ssm#ParameterMaxVersionLimitExceeded";
    name = "ParameterMaxVersionLimitExceeded";
    $fault = "client";
    constructor(opts) {
        super({
            name: "ParameterMaxVersionLimitExceeded",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, ParameterMaxVersionLimitExceeded.prototype);
    }
}
class ParameterPatternMismatchException extends SSMServiceException {
    static shapeId = "com.amazonaws.ssm#ParameterPatternMismatchException";
    name = "ParameterPatternMismatchException";
    $fault = "client";
    constructor(opts) {
        super({
            name: "ParameterPatternMismatchException",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, ParameterPatternMismatchException.prototype);
    }
}
class PoliciesLimitExceededException extends SSMServiceException {
    static shapeId = "com.amazonaws.ssm#PoliciesLimitExceededException";
    name = "PoliciesLimitExceededException";
    $fault = "client";
    constructor(opts) {
        super({
            name: "PoliciesLimitExceededException",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, PoliciesLimitExceededException.prototype);
    }
}
class UnsupportedParameterType extends SSMServiceException {
    static shapeId = "com.amazonaws.ssm#UnsupportedParameterType";
    name = "UnsupportedParameterType";
    $fault = "client";
    constructor(opts) {
        super({
            name: "UnsupportedParameterType",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, UnsupportedParameterType.prototype);
    }
}
class ResourcePolicyLimitExceededException extends SSMServiceException {
    static shapeId = "com.amazonaws.ssm#ResourcePolicyLimitExceededException";
    name = "ResourcePolicyLimitExceededException";
    $fault = "client";
    Limit;
    LimitType;
    Message;
    constructor(opts) {
        super({
            name: "ResourcePolicyLimitExceededException",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, ResourcePolicyLimitExceededException.prototype);
        this.Limit = opts.Limit;
        this.LimitType = opts.LimitType;
        this.Message = opts.Message;
    }
}
class FeatureNotAvailableException extends SSMServiceException {
    static shapeId = "com.amazonaws.ssm#FeatureNotAvailableException";
    name = "FeatureNotAvailableException";
    $fault = "client";
    Message;
    constructor(opts) {
        super({
            name: "FeatureNotAvailableException",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, FeatureNotAvailableException.prototype);
        this.Message = opts.Message;
    }
}
class AutomationStepNotFoundException extends SSMServiceException {
    static shapeId = "com.amazonaws.ssm#AutomationStepNotFoundException";
    name = "AutomationStepNotFoundException";
    $fault = "client";
    Message;
    constructor(opts) {
        super({
            name: "AutomationStepNotFoundException",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, AutomationStepNotFoundException.prototype);
        this.Message = opts.Message;
    }
}
class InvalidAutomationSignalException extends SSMServiceException {
    static shapeId = "com.amazonaws.ssm#InvalidAutomationSignalException";
    name = "InvalidAutomationSignalException";
    $fault = "client";
    Message;
    constructor(opts) {
        super({
            name: "InvalidAutomationSignalException",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, InvalidAutomationSignalException.prototype);
        this.Message = opts.Message;
    }
}
class InvalidNotificationConfig extends SSMServiceException {
    static shapeId = "com.amazonaws.ssm#InvalidNotificationConfig";
    name = "InvalidNotificationConfig";
    $fault = "client";
    Message;
    constructor(opts) {
        super({
            name: "InvalidNotificationConfig",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, InvalidNotificationConfig.prototype);
        this.Message = opts.Message;
    }
}
class InvalidOutputFolder extends SSMServiceException {
    static shapeId = "com.amazonaws.ssm#InvalidOutputFolder";
    name = "InvalidOutputFolder";
    $fault = "client";
    constructor(opts) {
        super({
            name: "InvalidOutputFolder",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, InvalidOutputFolder.prototype);
    }
}
class InvalidRole extends SSMServiceException {
    static shapeId = "com.amazonaws.ssm#InvalidRole";
    name = "InvalidRole";
    $fault = "client";
    Message;
    constructor(opts) {
        super({
            name: "InvalidRole",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, InvalidRole.prototype);
        this.Message = opts.Message;
    }
}
class InvalidAssociation extends SSMServiceException {
    static shapeId = "com.amazonaws.ssm#InvalidAssociation";
    name = "InvalidAssociation";
    $fault = "client";
    Message;
    constructor(opts) {
        super({
            name: "InvalidAssociation",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, InvalidAssociation.prototype);
        this.Message = opts.Message;
    }
}
class AutomationDefinitionNotFoundException extends SSMServiceException {
    static shapeId = "com.amazonaws.ssm#AutomationDefinitionNotFoundException";
    name = "AutomationDefinitionNotFoundException";
    $fault = "client";
    Message;
    constructor(opts) {
        super({
            name: "AutomationDefinitionNotFoundException",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, AutomationDefinitionNotFoundException.prototype);
        this.Message = opts.Message;
    }
}
class AutomationDefinitionVersionNotFoundException extends SSMServiceException {
    static shapeId = "com.amazonaws.ssm#AutomationDefinitionVersionNotFoundException";
    name = "AutomationDefinitionVersionNotFoundException";
    $fault = "client";
    Message;
    constructor(opts) {
        super({
            name: "AutomationDefinitionVersionNotFoundException",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, AutomationDefinitionVersionNotFoundException.prototype);
        this.Message = opts.Message;
    }
}
class AutomationExecutionLimitExceededException extends SSMServiceException {
    static shapeId = "com.amazonaws.ssm#AutomationExecutionLimitExceededException";
    name = "AutomationExecutionLimitExceededException";
    $fault = "client";
    Message;
    constructor(opts) {
        super({
            name: "AutomationExecutionLimitExceededException",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, AutomationExecutionLimitExceededException.prototype);
        this.Message = opts.Message;
    }
}
class InvalidAutomationExecutionParametersException extends SSMServiceException {
    static shapeId = "com.amazonaws.ssm#InvalidAutomationExecutionParametersException";
    name = "InvalidAutomationExecutionParametersException";
    $fault = "client";
    Message;
    constructor(opts) {
        super({
            name: "InvalidAutomationExecutionParametersException",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, InvalidAutomationExecutionParametersException.prototype);
        this.Message = opts.Message;
    }
}
class AutomationDefinitionNotApprovedException extends SSMServiceException {
    static shapeId = "com.amazonaws.ssm#AutomationDefinitionNotApprovedException";
    name = "AutomationDefinitionNotApprovedException";
    $fault = "client";
    Message;
    constructor(opts) {
        super({
            name: "AutomationDefinitionNotApprovedException",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, AutomationDefinitionNotApprovedException.prototype);
        this.Message = opts.Message;
    }
}
class TargetNotConnected extends SSMServiceException {
    static shapeId = "com.amazonaws.ssm#TargetNotConnected";
    name = "TargetNotConnected";
    $fault = "client";
    Message;
    constructor(opts) {
        super({
            name: "TargetNotConnected",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, TargetNotConnected.prototype);
        this.Message = opts.Message;
    }
}
class InvalidAutomationStatusUpdateException extends SSMServiceException {
    static shapeId = "com.amazonaws.ssm#InvalidAutomationStatusUpdateException";
    name = "InvalidAutomationStatusUpdateException";
    $fault = "client";
    Message;
    constructor(opts) {
        super({
            name: "InvalidAutomationStatusUpdateException",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, InvalidAutomationStatusUpdateException.prototype);
        this.Message = opts.Message;
    }
}
class AssociationVersionLimitExceeded extends SSMServiceException {
    static shapeId = "com.amazonaws.ssm#AssociationVersionLimitExceeded";
    name = "AssociationVersionLimitExceeded";
    $fault = "client";
    Message;
    constructor(opts) {
        super({
            name: "AssociationVersionLimitExceeded",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, AssociationVersionLimitExceeded.prototype);
        this.Message = opts.Message;
    }
}
class InvalidUpdate extends SSMServiceException {
    static shapeId = "com.amazonaws.ssm#InvalidUpdate";
    name = "InvalidUpdate";
    $fault = "client";
    Message;
    constructor(opts) {
        super({
            name: "InvalidUpdate",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, InvalidUpdate.prototype);
        this.Message = opts.Message;
    }
}
class StatusUnchanged extends SSMServiceException {
    static shapeId = "com.amazonaws.ssm#StatusUnchanged";
    name = "StatusUnchanged";
    $fault = "client";
    constructor(opts) {
        super({
            name: "StatusUnchanged",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, StatusUnchanged.prototype);
    }
}
class DocumentVersionLimitExceeded extends SSMServiceException {
    static shapeId = "com.amazonaws.ssm#DocumentVersionLimitExceeded";
    name = "DocumentVersionLimitExceeded";
    $fault = "client";
    Message;
    constructor(opts) {
        super({
            name: "DocumentVersionLimitExceeded",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, DocumentVersionLimitExceeded.prototype);
        this.Message = opts.Message;
    }
}
class DuplicateDocumentContent extends SSMServiceException {
    static shapeId = "com.amazonaws.ssm#DuplicateDocumentContent";
    name = "DuplicateDocumentContent";
    $fault = "client";
    Message;
    constructor(opts) {
        super({
            name: "DuplicateDocumentContent",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, DuplicateDocumentContent.prototype);
        this.Message = opts.Message;
    }
}
class DuplicateDocumentVersionName extends SSMServiceException {
    static shapeId = "com.amazonaws.ssm#DuplicateDocumentVersionName";
    name = "DuplicateDocumentVersionName";
    $fault = "client";
    Message;
    constructor(opts) {
        super({
            name: "DuplicateDocumentVersionName",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, DuplicateDocumentVersionName.prototype);
        this.Message = opts.Message;
    }
}
class OpsMetadataKeyLimitExceededException extends SSMServiceException {
    static shapeId = "com.amazonaws.ssm#OpsMetadataKeyLimitExceededException";
    name = "OpsMetadataKeyLimitExceededException";
    $fault = "client";
    constructor(opts) {
        super({
            name: "OpsMetadataKeyLimitExceededException",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, OpsMetadataKeyLimitExceededException.prototype);
    }
}
class ResourceDataSyncConflictException extends SSMServiceException {
    static shapeId = "com.amazonaws.ssm#ResourceDataSyncConflictException";
    name = "ResourceDataSyncConflictException";
    $fault = "client";
    Message;
    constructor(opts) {
        super({
            name: "ResourceDataSyncConflictException",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, ResourceDataSyncConflictException.prototype);
        this.Message = opts.Message;
    }
}

;// CONCATENATED MODULE: ./build/node_modules/@aws-sdk/client-ssm/dist-es/schemas/schemas_0.js
const _AC="AlarmConfiguration";const _ACt="AttachmentContent";const _ACz="AzureConfiguration";const _AD="AssociationDescription";const _ADAR="AssociationDispatchAssumeRole";const _AE="AssociationExecution";const _AEF="AssociationExecutionFilter";const _AEI="AutomationExecutionId";const _AES="AutomationExecutionStatus";const _AET="AssociationExecutionTarget";const _AETF="AssociationExecutionTargetsFilter";const _AETc="ActualEndTime";const _AF="AssociationFilter";const _AIc="AccountId";const _AIct="ActivationId";const _AIs="AssociationId";const _AIt="AttachmentInformation";const _AN="AssociationName";const _ANt="AttributeName";const _AO="AssociationOverview";const _AOACI="ApplyOnlyAtCronInterval";const _AOS="AwsOrganizationsSource";const _APM="AutomationParameterMap";const _APl="AllowedPattern";const _AS="AssociationStatus";const _ASI="AccountSharingInfo";const _AST="ActualStartTime";const _ASu="AutomationSubtype";const _ATPN="AutomationTargetParameterName";const _ATgg="AggregatorType";const _AV="AssociationVersion";const _AVg="AgentVersion";const _AZ="AvailabilityZone";const _Ac="Action";const _Ag="Aggregators";const _Agg="Aggregator";const _As="Association";const _Au="Author";const _BI="BaselineId";const _CA="CurrentAction";const _CBr="CreatedBy";const _CC="CompletedCount";const _CD="CreatedDate";const _CH="ContentHash";const _CI="CommandId";const _CL="ComplianceLevel";const _CN="CalendarNames";const _CNo="ComputerName";const _CRN="ChangeRequestName";const _CS="ComplianceSeverity";const _CSN="CurrentStepName";const _CSo="CompliantSummary";const _CT="CreatedTime";const _CTa="CaptureTime";const _CTo="ComplianceType";const _CVEI="CVEIds";const _CWOC="CloudWatchOutputConfig";const _Ca="Category";const _Cl="Classification";const _Co="Comment";const _Cont="Content";const _Cou="Count";const _D="Description";const _DF="DocumentFormat";const _DFo="DocumentFilter";const _DIo="DocumentIdentifier";const _DN="DocumentName";const _DNi="DisplayName";const _DPo="DocumentParameter";const _DS="DetailedStatus";const _DT="DocumentType";const _DTa="DataType";const _DV="DocumentVersion";const _Da="Date";const _Dat="Data";const _De="Details";const _Du="Duration";const _EAODS="EnableAllOpsDataSources";const _EB="ExecutedBy";const _EDn="EndDate";const _EET="ExecutionEndTime";const _EI="ExecutionId";const _ES="ExecutionSummary";const _EST="ExecutionStartTime";const _ET="ExecutionTime";const _ETn="EndTime";const _FC="FailedCount";const _FD="FailureDetails";const _FK="FilterKey";const _FM="FailureMessage";const _FV="FilterValues";const _FVi="FilterValue";const _Fi="Filters";const _GC="GcpConfiguration";const _H="Hash";const _HT="HashType";const _IFR="IncludeFutureRegions";const _IFn="InventoryFilter";const _IG="InventoryGroup";const _II="InstanceId";const _IIEL="InventoryItemEntryList";const _IIF="InstanceInformationFilter";const _IISF="InstanceInformationStringFilter";const _IInst="InstanceInformation";const _IP="InvalidParameters";const _IPA="IPAddress";const _IPF="InstancePropertyFilter";const _IPSFn="InstancePropertyStringFilter";const _IPns="InstanceProperty";const _IRa="IamRole";const _KI="KeyId";const _L="Limit";const _LAED="LastAssociationExecutionDate";const _LED="LastExecutionDate";const _LI="LoggingInfo";const _LMB="LastModifiedBy";const _LMD="LastModifiedDate";const _LMT="LastModifiedTime";const _LMU="LastModifiedUser";const _LPDT="LastPingDateTime";const _LS="LastStatus";const _LSAED="LastSuccessfulAssociationExecutionDate";const _LT="LimitType";const _M="Message";const _MC="MaxConcurrency";const _ME="MaxErrors";const _MR="MaxResults";const _Mo="Mode";const _N="Name";const _NA="NodeAggregator";const _NC="NotificationConfig";const _NCS="NonCompliantSummary";const _NF="NodeFilter";const _NT="NextToken";const _NTo="NodeType";const _Na="Names";const _O="Overview";const _OD="OperationalData";const _OF="OpsFilter";const _OI="OwnerInformation";const _OII="OpsItemId";const _OIT="OpsItemType";const _OL="OutputLocation";const _ORA="OpsResultAttribute";const _OS="OutputSource";const _OSBN="OutputS3BucketName";const _OSKP="OutputS3KeyPrefix";const _OSR="OutputS3Region";const _OSp="OperatingSystem";const _OU="OutputUrl";const _OUI="OrganizationalUnitId";const _Ope="Operator";const _Ou="Outputs";const _Ow="Owner";const _P="Parameters";const _PAEI="ParentAutomationExecutionId";const _PC="ProgressCounters";const _PET="PlannedEndTime";const _PF="ParameterFilters";const _PFG="PatchFilterGroup";const _PG="PatchGroup";const _PN="ParameterNames";const _PNla="PlatformName";const _PSD="ParentStepDetails";const _PST="PlannedStartTime";const _PSa="PatchStatus";const _PSi="PingStatus";const _PTl="PlatformTypes";const _PTla="PlatformType";const _PV="PlatformVersion";const _Par="Parameter";const _Pat="Patch";const _Po="Policies";const _Pri="Priority";const _QC="QuotaCode";const _R="Runbooks";const _RAesu="ResultAttribute";const _RCem="RemainingCount";const _RCes="ResponseCode";const _RD="RegistrationDate";const _RDT="RequestedDateTime";const _RI="ResourceId";const _RIe="ReviewInformation";const _RS="ReviewStatus";const _RTe="ResourceType";const _RTes="ResolvedTargets";const _RU="ResourceUri";const _Re="Regions";const _Reg="Region";const _Req="Requires";const _Rev="Reviewer";const _S="State";const _SC="ServiceCode";const _SCy="SyncCompliance";const _SD="StatusDetails";const _SDt="StartDate";const _SE="ScheduleExpression";const _SEI="StepExecutionId";const _SEU="StandardErrorUrl";const _SI="StatusInformation";const _SIo="SourceId";const _SLo="SourceLocation";const _SN="SyncName";const _SNt="StepName";const _SO="ScheduleOffset";const _SOU="StandardOutputUrl";const _SOUu="S3OutputUrl";const _SR="ServiceRole";const _SRA="ServiceRoleArn";const _SRou="SourceRegions";const _SS="SeveritySummary";const _ST="SyncType";const _STc="ScheduledTime";const _STo="SourceType";const _STt="StartTime";const _SV="SchemaVersion";const _Se="Severity";const _Sou="Source";const _St="Status";const _T="Tags";const _TA="TriggeredAlarms";const _TAa="TaskArn";const _TCo="TotalCount";const _TEI="TaskExecutionId";const _TL="TargetLocations";const _TLURL="TargetLocationsURL";const _TLar="TargetLocation";const _TM="TargetMaps";const _TMa="TargetMap";const _TN="TypeName";const _TPN="TargetParameterName";const _TS="TargetsSummary";const _TSi="TimeoutSeconds";const _TT="TargetType";const _TTa="TaskType";const _Ta="Targets";const _Tar="Target";const _Ti="Title";const _Tie="Tier";const _Ty="Type";const _V="Value";const _VN="VersionName";const _Va="Values";const _Ve="Version";const _WD="WithDecryption";const _WEI="WindowExecutionId";const _WI="WindowId";const _WM="WarningMessage";const _WTI="WindowTargetId";const _aQE="awsQueryError";const _c="client";const _e="error";const _m="message";const _s="smithy.ts.sdk.synthetic.com.amazonaws.ssm";const _v="value";const _vS="valueSet";const _xN="xmlName";const n0="com.amazonaws.ssm";const _s_registry=new TypeRegistry/* TypeRegistry */.O(_s);var SSMServiceException$=[-3,_s,"SSMServiceException",0,[],[]];_s_registry.registerError(SSMServiceException$,SSMServiceException);const n0_registry=new TypeRegistry/* TypeRegistry */.O(n0);var AccessDeniedException$=[-3,n0,"AccessDeniedException",{[_e]:_c},[_M],[0],1];n0_registry.registerError(AccessDeniedException$,AccessDeniedException);var AlreadyExistsException$=[-3,n0,"AlreadyExistsException",{[_aQE]:["AlreadyExistsException",400],[_e]:_c},[_M],[0]];n0_registry.registerError(AlreadyExistsException$,AlreadyExistsException);var AssociatedInstances$=[-3,n0,"AssociatedInstances",{[_aQE]:["AssociatedInstances",400],[_e]:_c},[],[]];n0_registry.registerError(AssociatedInstances$,AssociatedInstances);var AssociationAlreadyExists$=[-3,n0,"AssociationAlreadyExists",{[_aQE]:["AssociationAlreadyExists",400],[_e]:_c},[],[]];n0_registry.registerError(AssociationAlreadyExists$,AssociationAlreadyExists);var AssociationDoesNotExist$=[-3,n0,"AssociationDoesNotExist",{[_aQE]:["AssociationDoesNotExist",404],[_e]:_c},[_M],[0]];n0_registry.registerError(AssociationDoesNotExist$,AssociationDoesNotExist);var AssociationExecutionDoesNotExist$=[-3,n0,"AssociationExecutionDoesNotExist",{[_aQE]:["AssociationExecutionDoesNotExist",404],[_e]:_c},[_M],[0]];n0_registry.registerError(AssociationExecutionDoesNotExist$,AssociationExecutionDoesNotExist);var AssociationLimitExceeded$=[-3,n0,"AssociationLimitExceeded",{[_aQE]:["AssociationLimitExceeded",400],[_e]:_c},[],[]];n0_registry.registerError(AssociationLimitExceeded$,AssociationLimitExceeded);var AssociationVersionLimitExceeded$=[-3,n0,"AssociationVersionLimitExceeded",{[_aQE]:["AssociationVersionLimitExceeded",400],[_e]:_c},[_M],[0]];n0_registry.registerError(AssociationVersionLimitExceeded$,AssociationVersionLimitExceeded);var AutomationDefinitionNotApprovedException$=[-3,n0,"AutomationDefinitionNotApprovedException",{[_aQE]:["AutomationDefinitionNotApproved",400],[_e]:_c},[_M],[0]];n0_registry.registerError(AutomationDefinitionNotApprovedException$,AutomationDefinitionNotApprovedException);var AutomationDefinitionNotFoundException$=[-3,n0,"AutomationDefinitionNotFoundException",{[_aQE]:["AutomationDefinitionNotFound",404],[_e]:_c},[_M],[0]];n0_registry.registerError(AutomationDefinitionNotFoundException$,AutomationDefinitionNotFoundException);var AutomationDefinitionVersionNotFoundException$=[-3,n0,"AutomationDefinitionVersionNotFoundException",{[_aQE]:["AutomationDefinitionVersionNotFound",404],[_e]:_c},[_M],[0]];n0_registry.registerError(AutomationDefinitionVersionNotFoundException$,AutomationDefinitionVersionNotFoundException);var AutomationExecutionLimitExceededException$=[-3,n0,"AutomationExecutionLimitExceededException",{[_aQE]:["AutomationExecutionLimitExceeded",429],[_e]:_c},[_M],[0]];n0_registry.registerError(AutomationExecutionLimitExceededException$,AutomationExecutionLimitExceededException);var AutomationExecutionNotFoundException$=[-3,n0,"AutomationExecutionNotFoundException",{[_aQE]:["AutomationExecutionNotFound",404],[_e]:_c},[_M],[0]];n0_registry.registerError(AutomationExecutionNotFoundException$,AutomationExecutionNotFoundException);var AutomationStepNotFoundException$=[-3,n0,"AutomationStepNotFoundException",{[_aQE]:["AutomationStepNotFoundException",404],[_e]:_c},[_M],[0]];n0_registry.registerError(AutomationStepNotFoundException$,AutomationStepNotFoundException);var ComplianceTypeCountLimitExceededException$=[-3,n0,"ComplianceTypeCountLimitExceededException",{[_aQE]:["ComplianceTypeCountLimitExceeded",400],[_e]:_c},[_M],[0]];n0_registry.registerError(ComplianceTypeCountLimitExceededException$,ComplianceTypeCountLimitExceededException);var ConflictException$=[-3,n0,"ConflictException",{[_aQE]:["ConflictException",409],[_e]:_c},[_M],[0]];n0_registry.registerError(ConflictException$,ConflictException);var CustomSchemaCountLimitExceededException$=[-3,n0,"CustomSchemaCountLimitExceededException",{[_aQE]:["CustomSchemaCountLimitExceeded",400],[_e]:_c},[_M],[0]];n0_registry.registerError(CustomSchemaCountLimitExceededException$,CustomSchemaCountLimitExceededException);var DocumentAlreadyExists$=[-3,n0,"DocumentAlreadyExists",{[_aQE]:["DocumentAlreadyExists",400],[_e]:_c},[_M],[0]];n0_registry.registerError(DocumentAlreadyExists$,DocumentAlreadyExists);var DocumentLimitExceeded$=[-3,n0,"DocumentLimitExceeded",{[_aQE]:["DocumentLimitExceeded",400],[_e]:_c},[_M],[0]];n0_registry.registerError(DocumentLimitExceeded$,DocumentLimitExceeded);var DocumentPermissionLimit$=[-3,n0,"DocumentPermissionLimit",{[_aQE]:["DocumentPermissionLimit",400],[_e]:_c},[_M],[0]];n0_registry.registerError(DocumentPermissionLimit$,DocumentPermissionLimit);var DocumentVersionLimitExceeded$=[-3,n0,"DocumentVersionLimitExceeded",{[_aQE]:["DocumentVersionLimitExceeded",400],[_e]:_c},[_M],[0]];n0_registry.registerError(DocumentVersionLimitExceeded$,DocumentVersionLimitExceeded);var DoesNotExistException$=[-3,n0,"DoesNotExistException",{[_aQE]:["DoesNotExistException",404],[_e]:_c},[_M],[0]];n0_registry.registerError(DoesNotExistException$,DoesNotExistException);var DuplicateDocumentContent$=[-3,n0,"DuplicateDocumentContent",{[_aQE]:["DuplicateDocumentContent",400],[_e]:_c},[_M],[0]];n0_registry.registerError(DuplicateDocumentContent$,DuplicateDocumentContent);var DuplicateDocumentVersionName$=[-3,n0,"DuplicateDocumentVersionName",{[_aQE]:["DuplicateDocumentVersionName",400],[_e]:_c},[_M],[0]];n0_registry.registerError(DuplicateDocumentVersionName$,DuplicateDocumentVersionName);var DuplicateInstanceId$=[-3,n0,"DuplicateInstanceId",{[_aQE]:["DuplicateInstanceId",404],[_e]:_c},[],[]];n0_registry.registerError(DuplicateInstanceId$,DuplicateInstanceId);var FeatureNotAvailableException$=[-3,n0,"FeatureNotAvailableException",{[_aQE]:["FeatureNotAvailableException",400],[_e]:_c},[_M],[0]];n0_registry.registerError(FeatureNotAvailableException$,FeatureNotAvailableException);var HierarchyLevelLimitExceededException$=[-3,n0,"HierarchyLevelLimitExceededException",{[_aQE]:["HierarchyLevelLimitExceededException",400],[_e]:_c},[_m],[0]];n0_registry.registerError(HierarchyLevelLimitExceededException$,HierarchyLevelLimitExceededException);var HierarchyTypeMismatchException$=[-3,n0,"HierarchyTypeMismatchException",{[_aQE]:["HierarchyTypeMismatchException",400],[_e]:_c},[_m],[0]];n0_registry.registerError(HierarchyTypeMismatchException$,HierarchyTypeMismatchException);var IdempotentParameterMismatch$=[-3,n0,"IdempotentParameterMismatch",{[_aQE]:["IdempotentParameterMismatch",400],[_e]:_c},[_M],[0]];n0_registry.registerError(IdempotentParameterMismatch$,IdempotentParameterMismatch);var IncompatiblePolicyException$=[-3,n0,"IncompatiblePolicyException",{[_aQE]:["IncompatiblePolicyException",400],[_e]:_c},[_m],[0]];n0_registry.registerError(IncompatiblePolicyException$,IncompatiblePolicyException);var InternalServerError$=[-3,n0,"InternalServerError",{[_aQE]:["InternalServerError",500],[_e]:"server"},[_M],[0]];n0_registry.registerError(InternalServerError$,InternalServerError);var InvalidActivation$=[-3,n0,"InvalidActivation",{[_aQE]:["InvalidActivation",404],[_e]:_c},[_M],[0]];n0_registry.registerError(InvalidActivation$,InvalidActivation);var InvalidActivationId$=[-3,n0,"InvalidActivationId",{[_aQE]:["InvalidActivationId",404],[_e]:_c},[_M],[0]];n0_registry.registerError(InvalidActivationId$,InvalidActivationId);var InvalidAggregatorException$=[-3,n0,"InvalidAggregatorException",{[_aQE]:["InvalidAggregator",400],[_e]:_c},[_M],[0]];n0_registry.registerError(InvalidAggregatorException$,InvalidAggregatorException);var InvalidAllowedPatternException$=[-3,n0,"InvalidAllowedPatternException",{[_aQE]:["InvalidAllowedPatternException",400],[_e]:_c},[_m],[0]];n0_registry.registerError(InvalidAllowedPatternException$,InvalidAllowedPatternException);var InvalidAssociation$=[-3,n0,"InvalidAssociation",{[_aQE]:["InvalidAssociation",400],[_e]:_c},[_M],[0]];n0_registry.registerError(InvalidAssociation$,InvalidAssociation);var InvalidAssociationVersion$=[-3,n0,"InvalidAssociationVersion",{[_aQE]:["InvalidAssociationVersion",400],[_e]:_c},[_M],[0]];n0_registry.registerError(InvalidAssociationVersion$,InvalidAssociationVersion);var InvalidAutomationExecutionParametersException$=[-3,n0,"InvalidAutomationExecutionParametersException",{[_aQE]:["InvalidAutomationExecutionParameters",400],[_e]:_c},[_M],[0]];n0_registry.registerError(InvalidAutomationExecutionParametersException$,InvalidAutomationExecutionParametersException);var InvalidAutomationSignalException$=[-3,n0,"InvalidAutomationSignalException",{[_aQE]:["InvalidAutomationSignalException",400],[_e]:_c},[_M],[0]];n0_registry.registerError(InvalidAutomationSignalException$,InvalidAutomationSignalException);var InvalidAutomationStatusUpdateException$=[-3,n0,"InvalidAutomationStatusUpdateException",{[_aQE]:["InvalidAutomationStatusUpdateException",400],[_e]:_c},[_M],[0]];n0_registry.registerError(InvalidAutomationStatusUpdateException$,InvalidAutomationStatusUpdateException);var InvalidCommandId$=[-3,n0,"InvalidCommandId",{[_aQE]:["InvalidCommandId",404],[_e]:_c},[],[]];n0_registry.registerError(InvalidCommandId$,InvalidCommandId);var InvalidDeleteInventoryParametersException$=[-3,n0,"InvalidDeleteInventoryParametersException",{[_aQE]:["InvalidDeleteInventoryParameters",400],[_e]:_c},[_M],[0]];n0_registry.registerError(InvalidDeleteInventoryParametersException$,InvalidDeleteInventoryParametersException);var InvalidDeletionIdException$=[-3,n0,"InvalidDeletionIdException",{[_aQE]:["InvalidDeletionId",400],[_e]:_c},[_M],[0]];n0_registry.registerError(InvalidDeletionIdException$,InvalidDeletionIdException);var InvalidDocument$=[-3,n0,"InvalidDocument",{[_aQE]:["InvalidDocument",404],[_e]:_c},[_M],[0]];n0_registry.registerError(InvalidDocument$,InvalidDocument);var InvalidDocumentContent$=[-3,n0,"InvalidDocumentContent",{[_aQE]:["InvalidDocumentContent",400],[_e]:_c},[_M],[0]];n0_registry.registerError(InvalidDocumentContent$,InvalidDocumentContent);var InvalidDocumentOperation$=[-3,n0,"InvalidDocumentOperation",{[_aQE]:["InvalidDocumentOperation",403],[_e]:_c},[_M],[0]];n0_registry.registerError(InvalidDocumentOperation$,InvalidDocumentOperation);var InvalidDocumentSchemaVersion$=[-3,n0,"InvalidDocumentSchemaVersion",{[_aQE]:["InvalidDocumentSchemaVersion",400],[_e]:_c},[_M],[0]];n0_registry.registerError(InvalidDocumentSchemaVersion$,InvalidDocumentSchemaVersion);var InvalidDocumentType$=[-3,n0,"InvalidDocumentType",{[_aQE]:["InvalidDocumentType",400],[_e]:_c},[_M],[0]];n0_registry.registerError(InvalidDocumentType$,InvalidDocumentType);var InvalidDocumentVersion$=[-3,n0,"InvalidDocumentVersion",{[_aQE]:["InvalidDocumentVersion",400],[_e]:_c},[_M],[0]];n0_registry.registerError(InvalidDocumentVersion$,InvalidDocumentVersion);var InvalidFilter$=[-3,n0,"InvalidFilter",{[_aQE]:["InvalidFilter",441],[_e]:_c},[_M],[0]];n0_registry.registerError(InvalidFilter$,InvalidFilter);var InvalidFilterKey$=[-3,n0,"InvalidFilterKey",{[_aQE]:["InvalidFilterKey",400],[_e]:_c},[],[]];n0_registry.registerError(InvalidFilterKey$,InvalidFilterKey);var InvalidFilterOption$=[-3,n0,"InvalidFilterOption",{[_aQE]:["InvalidFilterOption",400],[_e]:_c},[_m],[0]];n0_registry.registerError(InvalidFilterOption$,InvalidFilterOption);var InvalidFilterValue$=[-3,n0,"InvalidFilterValue",{[_aQE]:["InvalidFilterValue",400],[_e]:_c},[_M],[0]];n0_registry.registerError(InvalidFilterValue$,InvalidFilterValue);var InvalidInstanceId$=[-3,n0,"InvalidInstanceId",{[_aQE]:["InvalidInstanceId",404],[_e]:_c},[_M],[0]];n0_registry.registerError(InvalidInstanceId$,InvalidInstanceId);var InvalidInstanceInformationFilterValue$=[-3,n0,"InvalidInstanceInformationFilterValue",{[_aQE]:["InvalidInstanceInformationFilterValue",400],[_e]:_c},[_m],[0]];n0_registry.registerError(InvalidInstanceInformationFilterValue$,InvalidInstanceInformationFilterValue);var InvalidInstancePropertyFilterValue$=[-3,n0,"InvalidInstancePropertyFilterValue",{[_aQE]:["InvalidInstancePropertyFilterValue",400],[_e]:_c},[_m],[0]];n0_registry.registerError(InvalidInstancePropertyFilterValue$,InvalidInstancePropertyFilterValue);var InvalidInventoryGroupException$=[-3,n0,"InvalidInventoryGroupException",{[_aQE]:["InvalidInventoryGroup",400],[_e]:_c},[_M],[0]];n0_registry.registerError(InvalidInventoryGroupException$,InvalidInventoryGroupException);var InvalidInventoryItemContextException$=[-3,n0,"InvalidInventoryItemContextException",{[_aQE]:["InvalidInventoryItemContext",400],[_e]:_c},[_M],[0]];n0_registry.registerError(InvalidInventoryItemContextException$,InvalidInventoryItemContextException);var InvalidInventoryRequestException$=[-3,n0,"InvalidInventoryRequestException",{[_aQE]:["InvalidInventoryRequest",400],[_e]:_c},[_M],[0]];n0_registry.registerError(InvalidInventoryRequestException$,InvalidInventoryRequestException);var InvalidItemContentException$=[-3,n0,"InvalidItemContentException",{[_aQE]:["InvalidItemContent",400],[_e]:_c},[_TN,_M],[0,0]];n0_registry.registerError(InvalidItemContentException$,InvalidItemContentException);var InvalidKeyId$=[-3,n0,"InvalidKeyId",{[_aQE]:["InvalidKeyId",400],[_e]:_c},[_m],[0]];n0_registry.registerError(InvalidKeyId$,InvalidKeyId);var InvalidNextToken$=[-3,n0,"InvalidNextToken",{[_aQE]:["InvalidNextToken",400],[_e]:_c},[_M],[0]];n0_registry.registerError(InvalidNextToken$,InvalidNextToken);var InvalidNotificationConfig$=[-3,n0,"InvalidNotificationConfig",{[_aQE]:["InvalidNotificationConfig",400],[_e]:_c},[_M],[0]];n0_registry.registerError(InvalidNotificationConfig$,InvalidNotificationConfig);var InvalidOptionException$=[-3,n0,"InvalidOptionException",{[_aQE]:["InvalidOption",400],[_e]:_c},[_M],[0]];n0_registry.registerError(InvalidOptionException$,InvalidOptionException);var InvalidOutputFolder$=[-3,n0,"InvalidOutputFolder",{[_aQE]:["InvalidOutputFolder",400],[_e]:_c},[],[]];n0_registry.registerError(InvalidOutputFolder$,InvalidOutputFolder);var InvalidOutputLocation$=[-3,n0,"InvalidOutputLocation",{[_aQE]:["InvalidOutputLocation",400],[_e]:_c},[],[]];n0_registry.registerError(InvalidOutputLocation$,InvalidOutputLocation);var InvalidParameters$=[-3,n0,_IP,{[_aQE]:["InvalidParameters",400],[_e]:_c},[_M],[0]];n0_registry.registerError(InvalidParameters$,InvalidParameters);var InvalidPermissionType$=[-3,n0,"InvalidPermissionType",{[_aQE]:["InvalidPermissionType",400],[_e]:_c},[_M],[0]];n0_registry.registerError(InvalidPermissionType$,InvalidPermissionType);var InvalidPluginName$=[-3,n0,"InvalidPluginName",{[_aQE]:["InvalidPluginName",404],[_e]:_c},[],[]];n0_registry.registerError(InvalidPluginName$,InvalidPluginName);var InvalidPolicyAttributeException$=[-3,n0,"InvalidPolicyAttributeException",{[_aQE]:["InvalidPolicyAttributeException",400],[_e]:_c},[_m],[0]];n0_registry.registerError(InvalidPolicyAttributeException$,InvalidPolicyAttributeException);var InvalidPolicyTypeException$=[-3,n0,"InvalidPolicyTypeException",{[_aQE]:["InvalidPolicyTypeException",400],[_e]:_c},[_m],[0]];n0_registry.registerError(InvalidPolicyTypeException$,InvalidPolicyTypeException);var InvalidResourceId$=[-3,n0,"InvalidResourceId",{[_aQE]:["InvalidResourceId",400],[_e]:_c},[],[]];n0_registry.registerError(InvalidResourceId$,InvalidResourceId);var InvalidResourceType$=[-3,n0,"InvalidResourceType",{[_aQE]:["InvalidResourceType",400],[_e]:_c},[],[]];n0_registry.registerError(InvalidResourceType$,InvalidResourceType);var InvalidResultAttributeException$=[-3,n0,"InvalidResultAttributeException",{[_aQE]:["InvalidResultAttribute",400],[_e]:_c},[_M],[0]];n0_registry.registerError(InvalidResultAttributeException$,InvalidResultAttributeException);var InvalidRole$=[-3,n0,"InvalidRole",{[_aQE]:["InvalidRole",400],[_e]:_c},[_M],[0]];n0_registry.registerError(InvalidRole$,InvalidRole);var InvalidSchedule$=[-3,n0,"InvalidSchedule",{[_aQE]:["InvalidSchedule",400],[_e]:_c},[_M],[0]];n0_registry.registerError(InvalidSchedule$,InvalidSchedule);var InvalidTag$=[-3,n0,"InvalidTag",{[_aQE]:["InvalidTag",400],[_e]:_c},[_M],[0]];n0_registry.registerError(InvalidTag$,InvalidTag);var InvalidTarget$=[-3,n0,"InvalidTarget",{[_aQE]:["InvalidTarget",400],[_e]:_c},[_M],[0]];n0_registry.registerError(InvalidTarget$,InvalidTarget);var InvalidTargetMaps$=[-3,n0,"InvalidTargetMaps",{[_aQE]:["InvalidTargetMaps",400],[_e]:_c},[_M],[0]];n0_registry.registerError(InvalidTargetMaps$,InvalidTargetMaps);var InvalidTypeNameException$=[-3,n0,"InvalidTypeNameException",{[_aQE]:["InvalidTypeName",400],[_e]:_c},[_M],[0]];n0_registry.registerError(InvalidTypeNameException$,InvalidTypeNameException);var InvalidUpdate$=[-3,n0,"InvalidUpdate",{[_aQE]:["InvalidUpdate",400],[_e]:_c},[_M],[0]];n0_registry.registerError(InvalidUpdate$,InvalidUpdate);var InvocationDoesNotExist$=[-3,n0,"InvocationDoesNotExist",{[_aQE]:["InvocationDoesNotExist",400],[_e]:_c},[],[]];n0_registry.registerError(InvocationDoesNotExist$,InvocationDoesNotExist);var ItemContentMismatchException$=[-3,n0,"ItemContentMismatchException",{[_aQE]:["ItemContentMismatch",400],[_e]:_c},[_TN,_M],[0,0]];n0_registry.registerError(ItemContentMismatchException$,ItemContentMismatchException);var ItemSizeLimitExceededException$=[-3,n0,"ItemSizeLimitExceededException",{[_aQE]:["ItemSizeLimitExceeded",400],[_e]:_c},[_TN,_M],[0,0]];n0_registry.registerError(ItemSizeLimitExceededException$,ItemSizeLimitExceededException);var MalformedResourcePolicyDocumentException$=[-3,n0,"MalformedResourcePolicyDocumentException",{[_aQE]:["MalformedResourcePolicyDocumentException",400],[_e]:_c},[_M],[0]];n0_registry.registerError(MalformedResourcePolicyDocumentException$,MalformedResourcePolicyDocumentException);var MaxDocumentSizeExceeded$=[-3,n0,"MaxDocumentSizeExceeded",{[_aQE]:["MaxDocumentSizeExceeded",400],[_e]:_c},[_M],[0]];n0_registry.registerError(MaxDocumentSizeExceeded$,MaxDocumentSizeExceeded);var NoLongerSupportedException$=[-3,n0,"NoLongerSupportedException",{[_aQE]:["NoLongerSupported",400],[_e]:_c},[_M],[0]];n0_registry.registerError(NoLongerSupportedException$,NoLongerSupportedException);var OpsItemAccessDeniedException$=[-3,n0,"OpsItemAccessDeniedException",{[_aQE]:["OpsItemAccessDeniedException",403],[_e]:_c},[_M],[0]];n0_registry.registerError(OpsItemAccessDeniedException$,OpsItemAccessDeniedException);var OpsItemAlreadyExistsException$=[-3,n0,"OpsItemAlreadyExistsException",{[_aQE]:["OpsItemAlreadyExistsException",400],[_e]:_c},[_M,_OII],[0,0]];n0_registry.registerError(OpsItemAlreadyExistsException$,OpsItemAlreadyExistsException);var OpsItemConflictException$=[-3,n0,"OpsItemConflictException",{[_aQE]:["OpsItemConflictException",409],[_e]:_c},[_M],[0]];n0_registry.registerError(OpsItemConflictException$,OpsItemConflictException);var OpsItemInvalidParameterException$=[-3,n0,"OpsItemInvalidParameterException",{[_aQE]:["OpsItemInvalidParameterException",400],[_e]:_c},[_PN,_M],[64,0]];n0_registry.registerError(OpsItemInvalidParameterException$,OpsItemInvalidParameterException);var OpsItemLimitExceededException$=[-3,n0,"OpsItemLimitExceededException",{[_aQE]:["OpsItemLimitExceededException",400],[_e]:_c},["ResourceTypes",_L,_LT,_M],[64,1,0,0]];n0_registry.registerError(OpsItemLimitExceededException$,OpsItemLimitExceededException);var OpsItemNotFoundException$=[-3,n0,"OpsItemNotFoundException",{[_aQE]:["OpsItemNotFoundException",400],[_e]:_c},[_M],[0]];n0_registry.registerError(OpsItemNotFoundException$,OpsItemNotFoundException);var OpsItemRelatedItemAlreadyExistsException$=[-3,n0,"OpsItemRelatedItemAlreadyExistsException",{[_aQE]:["OpsItemRelatedItemAlreadyExistsException",400],[_e]:_c},[_M,_RU,_OII],[0,0,0]];n0_registry.registerError(OpsItemRelatedItemAlreadyExistsException$,OpsItemRelatedItemAlreadyExistsException);var OpsItemRelatedItemAssociationNotFoundException$=[-3,n0,"OpsItemRelatedItemAssociationNotFoundException",{[_aQE]:["OpsItemRelatedItemAssociationNotFoundException",400],[_e]:_c},[_M],[0]];n0_registry.registerError(OpsItemRelatedItemAssociationNotFoundException$,OpsItemRelatedItemAssociationNotFoundException);var OpsMetadataAlreadyExistsException$=[-3,n0,"OpsMetadataAlreadyExistsException",{[_aQE]:["OpsMetadataAlreadyExistsException",400],[_e]:_c},[_m],[0]];n0_registry.registerError(OpsMetadataAlreadyExistsException$,OpsMetadataAlreadyExistsException);var OpsMetadataInvalidArgumentException$=[-3,n0,"OpsMetadataInvalidArgumentException",{[_aQE]:["OpsMetadataInvalidArgumentException",400],[_e]:_c},[_m],[0]];n0_registry.registerError(OpsMetadataInvalidArgumentException$,OpsMetadataInvalidArgumentException);var OpsMetadataKeyLimitExceededException$=[-3,n0,"OpsMetadataKeyLimitExceededException",{[_aQE]:["OpsMetadataKeyLimitExceededException",429],[_e]:_c},[_m],[0]];n0_registry.registerError(OpsMetadataKeyLimitExceededException$,OpsMetadataKeyLimitExceededException);var OpsMetadataLimitExceededException$=[-3,n0,"OpsMetadataLimitExceededException",{[_aQE]:["OpsMetadataLimitExceededException",429],[_e]:_c},[_m],[0]];n0_registry.registerError(OpsMetadataLimitExceededException$,OpsMetadataLimitExceededException);var OpsMetadataNotFoundException$=[-3,n0,"OpsMetadataNotFoundException",{[_aQE]:["OpsMetadataNotFoundException",404],[_e]:_c},[_m],[0]];n0_registry.registerError(OpsMetadataNotFoundException$,OpsMetadataNotFoundException);var OpsMetadataTooManyUpdatesException$=[-3,n0,"OpsMetadataTooManyUpdatesException",{[_aQE]:["OpsMetadataTooManyUpdatesException",429],[_e]:_c},[_m],[0]];n0_registry.registerError(OpsMetadataTooManyUpdatesException$,OpsMetadataTooManyUpdatesException);var ParameterAlreadyExists$=[-3,n0,"ParameterAlreadyExists",{[_aQE]:["ParameterAlreadyExists",400],[_e]:_c},[_m],[0]];n0_registry.registerError(ParameterAlreadyExists$,ParameterAlreadyExists);var ParameterLimitExceeded$=[-3,n0,"ParameterLimitExceeded",{[_aQE]:["ParameterLimitExceeded",429],[_e]:_c},[_m],[0]];n0_registry.registerError(ParameterLimitExceeded$,ParameterLimitExceeded);var ParameterMaxVersionLimitExceeded$=[-3,n0,"ParameterMaxVersionLimitExceeded",{[_aQE]:["ParameterMaxVersionLimitExceeded",400],[_e]:_c},[_m],[0]];n0_registry.registerError(ParameterMaxVersionLimitExceeded$,ParameterMaxVersionLimitExceeded);var ParameterNotFound$=[-3,n0,"ParameterNotFound",{[_aQE]:["ParameterNotFound",404],[_e]:_c},[_m],[0]];n0_registry.registerError(ParameterNotFound$,ParameterNotFound);var ParameterPatternMismatchException$=[-3,n0,"ParameterPatternMismatchException",{[_aQE]:["ParameterPatternMismatchException",400],[_e]:_c},[_m],[0]];n0_registry.registerError(ParameterPatternMismatchException$,ParameterPatternMismatchException);var ParameterVersionLabelLimitExceeded$=[-3,n0,"ParameterVersionLabelLimitExceeded",{[_aQE]:["ParameterVersionLabelLimitExceeded",400],[_e]:_c},[_m],[0]];n0_registry.registerError(ParameterVersionLabelLimitExceeded$,ParameterVersionLabelLimitExceeded);var ParameterVersionNotFound$=[-3,n0,"ParameterVersionNotFound",{[_aQE]:["ParameterVersionNotFound",400],[_e]:_c},[_m],[0]];n0_registry.registerError(ParameterVersionNotFound$,ParameterVersionNotFound);var PoliciesLimitExceededException$=[-3,n0,"PoliciesLimitExceededException",{[_aQE]:["PoliciesLimitExceededException",400],[_e]:_c},[_m],[0]];n0_registry.registerError(PoliciesLimitExceededException$,PoliciesLimitExceededException);var ResourceDataSyncAlreadyExistsException$=[-3,n0,"ResourceDataSyncAlreadyExistsException",{[_aQE]:["ResourceDataSyncAlreadyExists",400],[_e]:_c},[_SN],[0]];n0_registry.registerError(ResourceDataSyncAlreadyExistsException$,ResourceDataSyncAlreadyExistsException);var ResourceDataSyncConflictException$=[-3,n0,"ResourceDataSyncConflictException",{[_aQE]:["ResourceDataSyncConflictException",409],[_e]:_c},[_M],[0]];n0_registry.registerError(ResourceDataSyncConflictException$,ResourceDataSyncConflictException);var ResourceDataSyncCountExceededException$=[-3,n0,"ResourceDataSyncCountExceededException",{[_aQE]:["ResourceDataSyncCountExceeded",400],[_e]:_c},[_M],[0]];n0_registry.registerError(ResourceDataSyncCountExceededException$,ResourceDataSyncCountExceededException);var ResourceDataSyncInvalidConfigurationException$=[-3,n0,"ResourceDataSyncInvalidConfigurationException",{[_aQE]:["ResourceDataSyncInvalidConfiguration",400],[_e]:_c},[_M],[0]];n0_registry.registerError(ResourceDataSyncInvalidConfigurationException$,ResourceDataSyncInvalidConfigurationException);var ResourceDataSyncNotFoundException$=[-3,n0,"ResourceDataSyncNotFoundException",{[_aQE]:["ResourceDataSyncNotFound",404],[_e]:_c},[_SN,_ST,_M],[0,0,0]];n0_registry.registerError(ResourceDataSyncNotFoundException$,ResourceDataSyncNotFoundException);var ResourceInUseException$=[-3,n0,"ResourceInUseException",{[_aQE]:["ResourceInUseException",400],[_e]:_c},[_M],[0]];n0_registry.registerError(ResourceInUseException$,ResourceInUseException);var ResourceLimitExceededException$=[-3,n0,"ResourceLimitExceededException",{[_aQE]:["ResourceLimitExceededException",400],[_e]:_c},[_M],[0]];n0_registry.registerError(ResourceLimitExceededException$,ResourceLimitExceededException);var ResourceNotFoundException$=[-3,n0,"ResourceNotFoundException",{[_aQE]:["ResourceNotFoundException",404],[_e]:_c},[_M],[0]];n0_registry.registerError(ResourceNotFoundException$,ResourceNotFoundException);var ResourcePolicyConflictException$=[-3,n0,"ResourcePolicyConflictException",{[_aQE]:["ResourcePolicyConflictException",400],[_e]:_c},[_M],[0]];n0_registry.registerError(ResourcePolicyConflictException$,ResourcePolicyConflictException);var ResourcePolicyInvalidParameterException$=[-3,n0,"ResourcePolicyInvalidParameterException",{[_aQE]:["ResourcePolicyInvalidParameterException",400],[_e]:_c},[_PN,_M],[64,0]];n0_registry.registerError(ResourcePolicyInvalidParameterException$,ResourcePolicyInvalidParameterException);var ResourcePolicyLimitExceededException$=[-3,n0,"ResourcePolicyLimitExceededException",{[_aQE]:["ResourcePolicyLimitExceededException",400],[_e]:_c},[_L,_LT,_M],[1,0,0]];n0_registry.registerError(ResourcePolicyLimitExceededException$,ResourcePolicyLimitExceededException);var ResourcePolicyNotFoundException$=[-3,n0,"ResourcePolicyNotFoundException",{[_aQE]:["ResourcePolicyNotFoundException",404],[_e]:_c},[_M],[0]];n0_registry.registerError(ResourcePolicyNotFoundException$,ResourcePolicyNotFoundException);var ServiceQuotaExceededException$=[-3,n0,"ServiceQuotaExceededException",{[_e]:_c},[_M,_QC,_SC,_RI,_RTe],[0,0,0,0,0],3];n0_registry.registerError(ServiceQuotaExceededException$,ServiceQuotaExceededException);var ServiceSettingNotFound$=[-3,n0,"ServiceSettingNotFound",{[_aQE]:["ServiceSettingNotFound",400],[_e]:_c},[_M],[0]];n0_registry.registerError(ServiceSettingNotFound$,ServiceSettingNotFound);var StatusUnchanged$=[-3,n0,"StatusUnchanged",{[_aQE]:["StatusUnchanged",400],[_e]:_c},[],[]];n0_registry.registerError(StatusUnchanged$,StatusUnchanged);var SubTypeCountLimitExceededException$=[-3,n0,"SubTypeCountLimitExceededException",{[_aQE]:["SubTypeCountLimitExceeded",400],[_e]:_c},[_M],[0]];n0_registry.registerError(SubTypeCountLimitExceededException$,SubTypeCountLimitExceededException);var TargetInUseException$=[-3,n0,"TargetInUseException",{[_aQE]:["TargetInUseException",400],[_e]:_c},[_M],[0]];n0_registry.registerError(TargetInUseException$,TargetInUseException);var TargetNotConnected$=[-3,n0,"TargetNotConnected",{[_aQE]:["TargetNotConnected",430],[_e]:_c},[_M],[0]];n0_registry.registerError(TargetNotConnected$,TargetNotConnected);var ThrottlingException$=[-3,n0,"ThrottlingException",{[_e]:_c},[_M,_QC,_SC],[0,0,0],1];n0_registry.registerError(ThrottlingException$,ThrottlingException);var TooManyTagsError$=[-3,n0,"TooManyTagsError",{[_aQE]:["TooManyTagsError",400],[_e]:_c},[],[]];n0_registry.registerError(TooManyTagsError$,TooManyTagsError);var TooManyUpdates$=[-3,n0,"TooManyUpdates",{[_aQE]:["TooManyUpdates",429],[_e]:_c},[_M],[0]];n0_registry.registerError(TooManyUpdates$,TooManyUpdates);var TotalSizeLimitExceededException$=[-3,n0,"TotalSizeLimitExceededException",{[_aQE]:["TotalSizeLimitExceeded",400],[_e]:_c},[_M],[0]];n0_registry.registerError(TotalSizeLimitExceededException$,TotalSizeLimitExceededException);var UnsupportedCalendarException$=[-3,n0,"UnsupportedCalendarException",{[_aQE]:["UnsupportedCalendarException",400],[_e]:_c},[_M],[0]];n0_registry.registerError(UnsupportedCalendarException$,UnsupportedCalendarException);var UnsupportedFeatureRequiredException$=[-3,n0,"UnsupportedFeatureRequiredException",{[_aQE]:["UnsupportedFeatureRequiredException",400],[_e]:_c},[_M],[0]];n0_registry.registerError(UnsupportedFeatureRequiredException$,UnsupportedFeatureRequiredException);var UnsupportedInventoryItemContextException$=[-3,n0,"UnsupportedInventoryItemContextException",{[_aQE]:["UnsupportedInventoryItemContext",400],[_e]:_c},[_TN,_M],[0,0]];n0_registry.registerError(UnsupportedInventoryItemContextException$,UnsupportedInventoryItemContextException);var UnsupportedInventorySchemaVersionException$=[-3,n0,"UnsupportedInventorySchemaVersionException",{[_aQE]:["UnsupportedInventorySchemaVersion",400],[_e]:_c},[_M],[0]];n0_registry.registerError(UnsupportedInventorySchemaVersionException$,UnsupportedInventorySchemaVersionException);var UnsupportedOperatingSystem$=[-3,n0,"UnsupportedOperatingSystem",{[_aQE]:["UnsupportedOperatingSystem",400],[_e]:_c},[_M],[0]];n0_registry.registerError(UnsupportedOperatingSystem$,UnsupportedOperatingSystem);var UnsupportedOperationException$=[-3,n0,"UnsupportedOperationException",{[_aQE]:["UnsupportedOperation",400],[_e]:_c},[_M],[0]];n0_registry.registerError(UnsupportedOperationException$,UnsupportedOperationException);var UnsupportedParameterType$=[-3,n0,"UnsupportedParameterType",{[_aQE]:["UnsupportedParameterType",400],[_e]:_c},[_m],[0]];n0_registry.registerError(UnsupportedParameterType$,UnsupportedParameterType);var UnsupportedPlatformType$=[-3,n0,"UnsupportedPlatformType",{[_aQE]:["UnsupportedPlatformType",400],[_e]:_c},[_M],[0]];n0_registry.registerError(UnsupportedPlatformType$,UnsupportedPlatformType);var ValidationException$=[-3,n0,"ValidationException",{[_aQE]:["ValidationException",400],[_e]:_c},[_M,"ReasonCode"],[0,0]];n0_registry.registerError(ValidationException$,ValidationException);const errorTypeRegistries=[_s_registry,n0_registry];var IPAddress=[0,n0,_IPA,8,0];var MaintenanceWindowDescription=[0,n0,"MaintenanceWindowDescription",8,0];var MaintenanceWindowExecutionTaskInvocationParameters=[0,n0,"MaintenanceWindowExecutionTaskInvocationParameters",8,0];var MaintenanceWindowLambdaPayload=[0,n0,"MaintenanceWindowLambdaPayload",8,21];var MaintenanceWindowStepFunctionsInput=[0,n0,"MaintenanceWindowStepFunctionsInput",8,0];var MaintenanceWindowTaskParameterValue=[0,n0,"MaintenanceWindowTaskParameterValue",8,0];var OwnerInformation=[0,n0,_OI,8,0];var PatchSourceConfiguration=[0,n0,"PatchSourceConfiguration",8,0];var PSParameterValue=[0,n0,"PSParameterValue",8,0];[[()=>TagList]];var Alarm$=[3,n0,"Alarm",0,[_N],[0],1];var AlarmConfiguration$=[3,n0,_AC,0,["Alarms","IgnorePollAlarmFailure"],[()=>AlarmList,2],1];var AlarmStateInformation$=[3,n0,"AlarmStateInformation",0,[_N,_S],[0,0],2];[[()=>Targets,()=>AssociationOverview$]];[[()=>AssociationStatus$,()=>AssociationOverview$,[()=>_Parameters],()=>Targets,()=>InstanceAssociationOutputLocation$,()=>TargetLocations,()=>AlarmConfiguration$,()=>AlarmStateInformationList]];[[()=>AlarmConfiguration$,()=>AlarmStateInformationList]];[[()=>OutputSource$]];var AssociationOverview$=[3,n0,_AO,0,[_St,_DS,"AssociationStatusAggregatedCount"],[0,0,129]];var AssociationStatus$=[3,n0,_AS,0,[_Da,_N,_M,"AdditionalInfo"],[4,0,0,0],3];[[[()=>_Parameters],()=>Targets,()=>InstanceAssociationOutputLocation$,()=>TargetLocations]];var AttachmentInformation$=[3,n0,_AIt,0,[_N],[0]];[[()=>AutomationTargets,()=>TargetLocations]];[[()=>Targets,()=>ResolvedTargets$,()=>AlarmConfiguration$,()=>AlarmStateInformationList,()=>Runbooks]];[[()=>TargetPreviewList]];[[()=>ConfigurationTargets$]];var AzureSubscription$=[3,n0,"AzureSubscription",0,["Id",_DNi],[0,0],1];var CloudWatchOutputConfig$=[3,n0,_CWOC,0,["CloudWatchLogGroupName","CloudWatchOutputEnabled"],[0,2]];[[[()=>_Parameters],()=>Targets,()=>NotificationConfig$,()=>CloudWatchOutputConfig$,()=>AlarmConfiguration$,()=>AlarmStateInformationList]];[[()=>CommandPluginList,()=>NotificationConfig$,()=>CloudWatchOutputConfig$]];var CommandPlugin$=[3,n0,"CommandPlugin",0,[_N,_St,_SD,_RCes,"ResponseStartDateTime","ResponseFinishDateTime","Output",_SOU,_SEU,_OSR,_OSBN,_OSKP],[0,0,0,1,4,4,0,0,0,0,0,0]];var ComplianceExecutionSummary$=[3,n0,"ComplianceExecutionSummary",0,[_ET,_EI,"ExecutionType"],[4,0,0],1];[[()=>ComplianceExecutionSummary$]];[[[()=>ComplianceStringFilterValueList]]];[[()=>CompliantSummary$,()=>NonCompliantSummary$]];var CompliantSummary$=[3,n0,_CSo,0,["CompliantCount",_SS],[1,()=>SeveritySummary$]];var CreateAssociationBatchRequestEntry$=[3,n0,"CreateAssociationBatchRequestEntry",0,[_N,_II,_P,_ATPN,_DV,_Ta,_SE,_OL,_AN,_ME,_MC,_CS,_SCy,_AOACI,_CN,_TL,_SO,_Du,_TM,_AC],[0,0,[()=>_Parameters,0],0,0,()=>Targets,0,()=>InstanceAssociationOutputLocation$,0,0,0,0,0,2,64,()=>TargetLocations,1,1,[1,n0,_TM,0,[2,n0,_TMa,0,0,64]],()=>AlarmConfiguration$],1];var DeleteParametersRequest$=[3,n0,"DeleteParametersRequest",0,[_Na],[64],1];var DeleteParametersResult$=[3,n0,"DeleteParametersResult",0,["DeletedParameters",_IP],[64,64]];var DescribeParametersRequest$=[3,n0,"DescribeParametersRequest",0,[_Fi,_PF,_MR,_NT,"Shared"],[()=>ParametersFilterList,()=>ParameterStringFilterList,1,0,2]];var DescribeParametersResult$=[3,n0,"DescribeParametersResult",0,[_P,_NT],[()=>ParameterMetadataList,0]];[[[()=>PlatformTypeList],()=>TagList,()=>DocumentRequiresList]];var DocumentParameter$=[3,n0,_DPo,0,[_N,_Ty,_D,"DefaultValue"],[0,0,0,0]];var DocumentRequires$=[3,n0,"DocumentRequires",0,[_N,_Ve,"RequireType",_VN],[0,0,0,0],1];var DocumentReviewCommentSource$=[3,n0,"DocumentReviewCommentSource",0,[_Ty,_Cont],[0,0]];[[()=>DocumentReviewCommentList]];[[()=>Patch$,()=>PatchStatus$]];[[[()=>CreateAssociationBatchRequestEntry$]]];var FailureDetails$=[3,n0,_FD,0,["FailureStage","FailureType",_De],[0,0,[2,n0,_APM,0,0,64]]];[[()=>GcpConfigurationTargets$]];var GcpProject$=[3,n0,"GcpProject",0,["ProjectId","ProjectDisplayName"],[0,0],1];var GetParameterRequest$=[3,n0,"GetParameterRequest",0,[_N,_WD],[0,2],1];var GetParameterResult$=[3,n0,"GetParameterResult",0,[_Par],[[()=>Parameter$,0]]];var GetParametersByPathRequest$=[3,n0,"GetParametersByPathRequest",0,["Path","Recursive",_PF,_WD,_MR,_NT],[0,2,()=>ParameterStringFilterList,2,1,0],1];var GetParametersByPathResult$=[3,n0,"GetParametersByPathResult",0,[_P,_NT],[[()=>ParameterList,0],0]];var GetParametersRequest$=[3,n0,"GetParametersRequest",0,[_Na,_WD],[64,2],1];var GetParametersResult$=[3,n0,"GetParametersResult",0,[_P,_IP],[[()=>ParameterList,0],64]];var InstanceAggregatedAssociationOverview$=[3,n0,"InstanceAggregatedAssociationOverview",0,[_DS,"InstanceAssociationStatusAggregatedCount"],[0,129]];var InstanceAssociationOutputLocation$=[3,n0,"InstanceAssociationOutputLocation",0,["S3Location"],[()=>S3OutputLocation$]];var InstanceAssociationOutputUrl$=[3,n0,"InstanceAssociationOutputUrl",0,[_SOUu],[()=>S3OutputUrl$]];[[()=>InstanceAssociationOutputUrl$]];var InstanceInfo$=[3,n0,"InstanceInfo",0,["AgentType",_AVg,_CNo,"InstanceStatus","IpAddress","ManagedStatus",_N,_PTla,_PNla,_PV,_RTe,_STo,_SIo,_SLo,_AZ,"AvailabilityZoneId"],[0,0,0,0,[()=>IPAddress,0],0,0,0,0,0,0,0,0,0,0,0]];[[[()=>IPAddress],()=>InstanceAggregatedAssociationOverview$]];[[[()=>InstanceInformationFilterValueSet]]];[[[()=>InstanceInformationFilterValueSet]]];[[[()=>OwnerInformation]]];[[[()=>IPAddress],()=>InstanceAggregatedAssociationOverview$]];[[[()=>InstancePropertyFilterValueSet]]];[[[()=>InstancePropertyFilterValueSet]]];var InventoryAggregator$=[3,n0,"InventoryAggregator",0,["Expression",_Ag,"Groups"],[0,[()=>InventoryAggregatorList,0],[()=>InventoryGroupList,0]]];[[()=>InventoryDeletionSummary$]];var InventoryDeletionSummary$=[3,n0,"InventoryDeletionSummary",0,[_TCo,_RCem,"SummaryItems"],[1,1,()=>InventoryDeletionSummaryItems]];var InventoryDeletionSummaryItem$=[3,n0,"InventoryDeletionSummaryItem",0,[_Ve,_Cou,_RCem],[0,1,1]];var InventoryFilter$=[3,n0,_IFn,0,["Key",_Va,_Ty],[0,[()=>InventoryFilterValueList,0],0],2];var InventoryGroup$=[3,n0,_IG,0,[_N,_Fi],[0,[()=>InventoryFilterList,0]],2];var InventoryItemAttribute$=[3,n0,"InventoryItemAttribute",0,[_N,_DTa],[0,0],2];[[[()=>InventoryItemAttributeList]]];[[()=>InventoryResultItemMap]];var InventoryResultItem$=[3,n0,"InventoryResultItem",0,[_TN,_SV,_Cont,_CTa,_CH],[0,0,[1,n0,_IIEL,0,128],0,0],3];var LoggingInfo$=[3,n0,_LI,0,["S3BucketName","S3Region","S3KeyPrefix"],[0,0,0],2];[[()=>AlarmConfiguration$,()=>AlarmStateInformationList]];[[[()=>MaintenanceWindowExecutionTaskInvocationParameters],[()=>OwnerInformation]]];[[[()=>MaintenanceWindowDescription]]];[[[()=>MaintenanceWindowLambdaPayload]]];[[()=>CloudWatchOutputConfig$,()=>NotificationConfig$,[()=>_Parameters]]];[[[()=>MaintenanceWindowStepFunctionsInput]]];[[()=>Targets,[()=>OwnerInformation],[()=>MaintenanceWindowDescription]]];[[()=>Targets,[()=>MaintenanceWindowTaskParameters],()=>LoggingInfo$,[()=>MaintenanceWindowDescription],()=>AlarmConfiguration$]];var MaintenanceWindowTaskParameterValueExpression$=[3,n0,"MaintenanceWindowTaskParameterValueExpression",8,[_Va],[[()=>MaintenanceWindowTaskParameterValueList,0]]];[[()=>NodeOwnerInfo$,[()=>NodeType$]]];var NodeAggregator$=[3,n0,_NA,0,[_ATgg,_TN,_ANt,_Ag],[0,0,0,[()=>NodeAggregatorList,0]],3];[[[()=>NodeFilterValueList]]];var NodeOwnerInfo$=[3,n0,"NodeOwnerInfo",0,[_AIc,_OUI,"OrganizationalUnitPath"],[0,0,0]];var NonCompliantSummary$=[3,n0,_NCS,0,["NonCompliantCount",_SS],[1,()=>SeveritySummary$]];var NotificationConfig$=[3,n0,_NC,0,["NotificationArn","NotificationEvents","NotificationType"],[0,64,0]];var OpsAggregator$=[3,n0,"OpsAggregator",0,[_ATgg,_TN,_ANt,_Va,_Fi,_Ag],[0,0,0,128,[()=>OpsFilterList,0],[()=>OpsAggregatorList,0]]];[[()=>OpsEntityItemMap]];var OpsEntityItem$=[3,n0,"OpsEntityItem",0,[_CTa,_Cont],[0,[1,n0,"OpsEntityItemEntryList",0,128]]];var OpsFilter$=[3,n0,_OF,0,["Key",_Va,_Ty],[0,[()=>OpsFilterValueList,0],0],2];var OpsItemDataValue$=[3,n0,"OpsItemDataValue",0,[_V,_Ty],[0,0]];[[()=>OpsItemIdentity$]];var OpsItemIdentity$=[3,n0,"OpsItemIdentity",0,["Arn"],[0]];[[()=>OpsItemIdentity$,()=>OpsItemIdentity$]];[[()=>OpsItemOperationalData]];var OutputSource$=[3,n0,_OS,0,["OutputSourceId","OutputSourceType"],[0,0]];var Parameter$=[3,n0,_Par,0,[_N,_Ty,_V,_Ve,"Selector","SourceResult",_LMD,"ARN",_DTa],[0,0,[()=>PSParameterValue,0],1,0,0,4,0,0]];[[[()=>PSParameterValue],()=>ParameterPolicyList]];var ParameterInlinePolicy$=[3,n0,"ParameterInlinePolicy",0,["PolicyText","PolicyType","PolicyStatus"],[0,0,0]];var ParameterMetadata$=[3,n0,"ParameterMetadata",0,[_N,"ARN",_Ty,_KI,_LMD,_LMU,_D,_APl,_Ve,_Tie,_Po,_DTa],[0,0,0,0,4,0,0,0,1,0,()=>ParameterPolicyList,0]];var ParametersFilter$=[3,n0,"ParametersFilter",0,["Key",_Va],[0,64],2];var ParameterStringFilter$=[3,n0,"ParameterStringFilter",0,["Key","Option",_Va],[0,0,64],1];var ParentStepDetails$=[3,n0,_PSD,0,[_SEI,_SNt,_Ac,"Iteration","IteratorValue"],[0,0,0,1,0]];var Patch$=[3,n0,_Pat,0,["Id","ReleaseDate",_Ti,_D,"ContentUrl","Vendor","ProductFamily","Product",_Cl,"MsrcSeverity","KbNumber","MsrcNumber","Language","AdvisoryIds","BugzillaIds",_CVEI,_N,"Epoch",_Ve,"Release","Arch",_Se,"Repository"],[0,4,0,0,0,0,0,0,0,0,0,0,0,64,64,64,0,1,0,0,0,0,0]];var PatchBaselineIdentity$=[3,n0,"PatchBaselineIdentity",0,[_BI,"BaselineName",_OSp,"BaselineDescription","DefaultBaseline"],[0,0,0,0,2]];var PatchFilter$=[3,n0,"PatchFilter",0,["Key",_Va],[0,64],2];var PatchFilterGroup$=[3,n0,_PFG,0,["PatchFilters"],[()=>PatchFilterList],1];[[()=>PatchBaselineIdentity$]];var PatchRule$=[3,n0,"PatchRule",0,[_PFG,_CL,"ApproveAfterDays","ApproveUntilDate","EnableNonSecurity"],[()=>PatchFilterGroup$,0,1,0,2],1];[[()=>PatchRuleList]];var PatchSource$=[3,n0,"PatchSource",0,[_N,"Products","Configuration"],[0,64,[()=>PatchSourceConfiguration,0]],3];var PatchStatus$=[3,n0,_PSa,0,["DeploymentStatus",_CL,"ApprovalDate"],[0,0,4]];var PutParameterRequest$=[3,n0,"PutParameterRequest",0,[_N,_V,_D,_Ty,_KI,"Overwrite",_APl,_T,_Tie,_Po,_DTa],[0,[()=>PSParameterValue,0],0,0,0,2,0,()=>TagList,0,0,0],2];var PutParameterResult$=[3,n0,"PutParameterResult",0,[_Ve,_Tie],[1,0]];var ResolvedTargets$=[3,n0,_RTes,0,["ParameterValues","Truncated"],[64,2]];[[()=>ComplianceExecutionSummary$,()=>CompliantSummary$,()=>NonCompliantSummary$]];var ResourceDataSyncAwsOrganizationsSource$=[3,n0,"ResourceDataSyncAwsOrganizationsSource",0,["OrganizationSourceType","OrganizationalUnits"],[0,()=>ResourceDataSyncOrganizationalUnitList],1];var ResourceDataSyncDestinationDataSharing$=[3,n0,"ResourceDataSyncDestinationDataSharing",0,["DestinationDataSharingType"],[0]];[[()=>ResourceDataSyncSourceWithState$,()=>ResourceDataSyncS3Destination$]];var ResourceDataSyncOrganizationalUnit$=[3,n0,"ResourceDataSyncOrganizationalUnit",0,[_OUI],[0]];var ResourceDataSyncS3Destination$=[3,n0,"ResourceDataSyncS3Destination",0,["BucketName","SyncFormat",_Reg,"Prefix","AWSKMSKeyARN","DestinationDataSharing"],[0,0,0,0,0,()=>ResourceDataSyncDestinationDataSharing$],3];var ResourceDataSyncSourceWithState$=[3,n0,"ResourceDataSyncSourceWithState",0,[_STo,_AOS,_SRou,_IFR,_S,_EAODS],[0,()=>ResourceDataSyncAwsOrganizationsSource$,64,2,0,2]];var ReviewInformation$=[3,n0,_RIe,0,["ReviewedTime",_St,_Rev],[4,0,0]];var Runbook$=[3,n0,"Runbook",0,[_DN,_DV,_P,_TPN,_Ta,_TM,_MC,_ME,_TL],[0,0,[2,n0,_APM,0,0,64],0,()=>Targets,[1,n0,_TM,0,[2,n0,_TMa,0,0,64]],0,0,()=>TargetLocations],1];var S3OutputLocation$=[3,n0,"S3OutputLocation",0,[_OSR,_OSBN,_OSKP],[0,0,0]];var S3OutputUrl$=[3,n0,_SOUu,0,[_OU],[0]];[[()=>SessionManagerOutputUrl$]];var SessionManagerOutputUrl$=[3,n0,"SessionManagerOutputUrl",0,[_SOUu,"CloudWatchOutputUrl"],[0,0]];var SeveritySummary$=[3,n0,_SS,0,["CriticalCount","HighCount","MediumCount","LowCount","InformationalCount","UnspecifiedCount"],[1,1,1,1,1,1]];[[()=>FailureDetails$,()=>Targets,()=>TargetLocation$,()=>AlarmStateInformationList,()=>ParentStepDetails$]];var Tag$=[3,n0,"Tag",0,["Key",_V],[0,0],2];var Target$=[3,n0,_Tar,0,["Key",_Va],[0,64]];var TargetLocation$=[3,n0,_TLar,0,["Accounts",_Re,"TargetLocationMaxConcurrency","TargetLocationMaxErrors","ExecutionRoleName","TargetLocationAlarmConfiguration","IncludeChildOrganizationUnits","ExcludeAccounts",_Ta,"TargetsMaxConcurrency","TargetsMaxErrors"],[64,64,0,0,0,()=>AlarmConfiguration$,2,64,()=>AutomationTargets,0,0]];var TargetPreview$=[3,n0,"TargetPreview",0,[_Cou,_TT],[1,0]];[[()=>ValidationFindingScope$]];var ValidationFindingScope$=[3,n0,"ValidationFindingScope",0,[_Ty,"Id"],[0,0]];var AlarmList=[1,n0,"AlarmList",0,()=>Alarm$];var AlarmStateInformationList=[1,n0,"AlarmStateInformationList",0,()=>AlarmStateInformation$];[[()=>AttachmentInformation$,{[_xN]:_AIt}]];var AutomationTargets=[1,n0,"AutomationTargets",0,()=>Target$];var AzureSubscriptionList=[1,n0,"AzureSubscriptionList",0,()=>AzureSubscription$];var CommandPluginList=[1,n0,"CommandPluginList",0,()=>CommandPlugin$];var ComplianceStringFilterValueList=[1,n0,"ComplianceStringFilterValueList",0,[0,{[_xN]:_FVi}]];[[()=>DocumentParameter$,{[_xN]:_DPo}]];var DocumentRequiresList=[1,n0,"DocumentRequiresList",0,()=>DocumentRequires$];var DocumentReviewCommentList=[1,n0,"DocumentReviewCommentList",0,()=>DocumentReviewCommentSource$];var GcpProjectList=[1,n0,"GcpProjectList",0,()=>GcpProject$];var InstanceInformationFilterValueSet=[1,n0,"InstanceInformationFilterValueSet",0,[0,{[_xN]:"InstanceInformationFilterValue"}]];var InstancePropertyFilterValueSet=[1,n0,"InstancePropertyFilterValueSet",0,[0,{[_xN]:"InstancePropertyFilterValue"}]];var InventoryAggregatorList=[1,n0,"InventoryAggregatorList",0,[()=>InventoryAggregator$,{[_xN]:_Agg}]];var InventoryDeletionSummaryItems=[1,n0,"InventoryDeletionSummaryItems",0,()=>InventoryDeletionSummaryItem$];var InventoryFilterList=[1,n0,"InventoryFilterList",0,[()=>InventoryFilter$,{[_xN]:_IFn}]];var InventoryFilterValueList=[1,n0,"InventoryFilterValueList",0,[0,{[_xN]:_FVi}]];var InventoryGroupList=[1,n0,"InventoryGroupList",0,[()=>InventoryGroup$,{[_xN]:_IG}]];var InventoryItemAttributeList=[1,n0,"InventoryItemAttributeList",0,[()=>InventoryItemAttribute$,{[_xN]:"Attribute"}]];var MaintenanceWindowTaskParameterValueList=[1,n0,"MaintenanceWindowTaskParameterValueList",8,[()=>MaintenanceWindowTaskParameterValue,0]];var NodeAggregatorList=[1,n0,"NodeAggregatorList",0,[()=>NodeAggregator$,{[_xN]:_NA}]];var NodeFilterValueList=[1,n0,"NodeFilterValueList",0,[0,{[_xN]:_FVi}]];var OpsAggregatorList=[1,n0,"OpsAggregatorList",0,[()=>OpsAggregator$,{[_xN]:_Agg}]];var OpsFilterList=[1,n0,"OpsFilterList",0,[()=>OpsFilter$,{[_xN]:_OF}]];var OpsFilterValueList=[1,n0,"OpsFilterValueList",0,[0,{[_xN]:_FVi}]];var ParameterList=[1,n0,"ParameterList",0,[()=>Parameter$,0]];var ParameterMetadataList=[1,n0,"ParameterMetadataList",0,()=>ParameterMetadata$];var ParameterPolicyList=[1,n0,"ParameterPolicyList",0,()=>ParameterInlinePolicy$];var ParametersFilterList=[1,n0,"ParametersFilterList",0,()=>ParametersFilter$];var ParameterStringFilterList=[1,n0,"ParameterStringFilterList",0,()=>ParameterStringFilter$];var PatchFilterList=[1,n0,"PatchFilterList",0,()=>PatchFilter$];var PatchRuleList=[1,n0,"PatchRuleList",0,()=>PatchRule$];[[()=>PatchSource$]];var PlatformTypeList=[1,n0,"PlatformTypeList",0,[0,{[_xN]:_PTla}]];var ResourceDataSyncOrganizationalUnitList=[1,n0,"ResourceDataSyncOrganizationalUnitList",0,()=>ResourceDataSyncOrganizationalUnit$];[[()=>ReviewInformation$,{[_xN]:_RIe}]];var Runbooks=[1,n0,_R,0,()=>Runbook$];var TagList=[1,n0,"TagList",0,()=>Tag$];var TargetLocations=[1,n0,_TL,0,()=>TargetLocation$];var TargetPreviewList=[1,n0,"TargetPreviewList",0,()=>TargetPreview$];var Targets=[1,n0,_Ta,0,()=>Target$];var InventoryResultItemMap=[2,n0,"InventoryResultItemMap",0,0,()=>InventoryResultItem$];var MaintenanceWindowTaskParameters=[2,n0,"MaintenanceWindowTaskParameters",8,[0,0],[()=>MaintenanceWindowTaskParameterValueExpression$,0]];var OpsEntityItemMap=[2,n0,"OpsEntityItemMap",0,0,()=>OpsEntityItem$];var OpsItemOperationalData=[2,n0,"OpsItemOperationalData",0,0,()=>OpsItemDataValue$];var _Parameters=[2,n0,_P,8,0,64];var ConfigurationTargets$=[4,n0,"ConfigurationTargets",0,["Subscriptions"],[()=>AzureSubscriptionList]];var GcpConfigurationTargets$=[4,n0,"GcpConfigurationTargets",0,["Projects"],[()=>GcpProjectList]];var NodeType$=[4,n0,_NTo,0,["Instance"],[[()=>InstanceInfo$,0]]];var DeleteParameters$=[9,n0,"DeleteParameters",0,()=>DeleteParametersRequest$,()=>DeleteParametersResult$];var DescribeParameters$=[9,n0,"DescribeParameters",0,()=>DescribeParametersRequest$,()=>DescribeParametersResult$];var GetParameter$=[9,n0,"GetParameter",0,()=>GetParameterRequest$,()=>GetParameterResult$];var GetParameters$=[9,n0,"GetParameters",0,()=>GetParametersRequest$,()=>GetParametersResult$];var GetParametersByPath$=[9,n0,"GetParametersByPath",0,()=>GetParametersByPathRequest$,()=>GetParametersByPathResult$];var PutParameter$=[9,n0,"PutParameter",0,()=>PutParameterRequest$,()=>PutParameterResult$];

/***/ }),

/***/ 42848:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ AwsJson1_1Protocol)
/* harmony export */ });
/* harmony import */ var _AwsJsonRpcProtocol__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(54508);

class AwsJson1_1Protocol extends _AwsJsonRpcProtocol__WEBPACK_IMPORTED_MODULE_0__/* .AwsJsonRpcProtocol */ .p {
    constructor({ defaultNamespace, errorTypeRegistries, serviceTarget, awsQueryCompatible, jsonCodec, }) {
        super({
            defaultNamespace,
            errorTypeRegistries,
            serviceTarget,
            awsQueryCompatible,
            jsonCodec,
        });
    }
    getShapeId() {
        return "aws.protocols#awsJson1_1";
    }
    getJsonRpcVersion() {
        return "1.1";
    }
    getDefaultContentType() {
        return "application/x-amz-json-1.1";
    }
}


/***/ }),

/***/ 54508:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ AwsJsonRpcProtocol)
/* harmony export */ });
/* harmony import */ var _smithy_core_protocols__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(84322);
/* harmony import */ var _smithy_core_protocols__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(75282);
/* harmony import */ var _smithy_core_protocols__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(23929);
/* harmony import */ var _smithy_core_schema__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(66075);
/* harmony import */ var _smithy_core_schema__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(79800);
/* harmony import */ var _ProtocolLib__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(54102);



class AwsJsonRpcProtocol extends _smithy_core_protocols__WEBPACK_IMPORTED_MODULE_0__/* .RpcProtocol */ .M {
    serializer;
    deserializer;
    serviceTarget;
    codec;
    mixin;
    awsQueryCompatible;
    constructor({ defaultNamespace, errorTypeRegistries, serviceTarget, awsQueryCompatible, jsonCodec, }) {
        super({
            defaultNamespace,
            errorTypeRegistries,
        });
        this.serviceTarget = serviceTarget;
        this.codec =
            jsonCodec ??
                new _smithy_core_protocols__WEBPACK_IMPORTED_MODULE_1__/* .JsonCodec2 */ .p({
                    timestampFormat: {
                        useTrait: true,
                        default: 7,
                    },
                    jsonName: false,
                });
        this.serializer = this.codec.createSerializer();
        this.deserializer = this.codec.createDeserializer();
        this.awsQueryCompatible = !!awsQueryCompatible;
        this.mixin = new _ProtocolLib__WEBPACK_IMPORTED_MODULE_2__/* .ProtocolLib */ .U(this.awsQueryCompatible);
    }
    async serializeRequest(operationSchema, input, context) {
        const request = await super.serializeRequest(operationSchema, input, context);
        if (!request.path.endsWith("/")) {
            request.path += "/";
        }
        request.headers["content-type"] = `application/x-amz-json-${this.getJsonRpcVersion()}`;
        request.headers["x-amz-target"] = `${this.serviceTarget}.${operationSchema.name}`;
        if (this.awsQueryCompatible) {
            request.headers["x-amzn-query-mode"] = "true";
        }
        if ((0,_smithy_core_schema__WEBPACK_IMPORTED_MODULE_3__/* .deref */ .L)(operationSchema.input) === "unit" || !request.body) {
            request.body = "{}";
        }
        return request;
    }
    getPayloadCodec() {
        return this.codec;
    }
    async handleError(operationSchema, context, response, dataObject, metadata) {
        const { awsQueryCompatible } = this;
        if (awsQueryCompatible) {
            this.mixin.setQueryCompatError(dataObject, response);
        }
        const errorIdentifier = (0,_smithy_core_protocols__WEBPACK_IMPORTED_MODULE_4__/* .loadJsonRpcErrorCode */ .rh)(response, dataObject, awsQueryCompatible) ?? "Unknown";
        this.mixin.compose(this.compositeErrorRegistry, errorIdentifier, this.options.defaultNamespace);
        const { errorSchema, errorMetadata } = await this.mixin.getErrorSchemaOrThrowBaseException(errorIdentifier, this.options.defaultNamespace, response, dataObject, metadata, awsQueryCompatible ? this.mixin.findQueryCompatibleError : undefined);
        const ns = _smithy_core_schema__WEBPACK_IMPORTED_MODULE_5__/* .NormalizedSchema */ .l1.of(errorSchema);
        const message = dataObject.message ?? dataObject.Message ?? "UnknownError";
        const ErrorCtor = this.compositeErrorRegistry.getErrorCtor(errorSchema) ?? Error;
        const exception = new ErrorCtor({});
        const output = {};
        const errorDeserializer = this.codec.createDeserializer();
        for (const [name, member] of ns.structIterator()) {
            if (dataObject[name] != null) {
                output[name] = errorDeserializer.readObject(member, dataObject[name]);
            }
        }
        if (awsQueryCompatible) {
            this.mixin.queryCompatOutput(dataObject, output);
        }
        throw this.mixin.decorateServiceException(Object.assign(exception, errorMetadata, {
            $fault: ns.getMergedTraits().error,
            message,
        }, output), dataObject);
    }
}


/***/ })

};
