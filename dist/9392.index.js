export const id = 9392;
export const ids = [9392];
export const modules = {

/***/ 28860:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  M: () => (/* binding */ ElasticLoadBalancingV2Client)
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
;// CONCATENATED MODULE: ./build/node_modules/@aws-sdk/client-elastic-load-balancing-v2/dist-es/auth/httpAuthSchemeProvider.js


const defaultElasticLoadBalancingV2HttpAuthSchemeParametersProvider = async (config, context, input) => {
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
            name: "elasticloadbalancing",
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
const defaultElasticLoadBalancingV2HttpAuthSchemeProvider = (authParameters) => {
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

// EXTERNAL MODULE: ./build/node_modules/@aws-sdk/client-elastic-load-balancing-v2/dist-es/endpoint/EndpointParameters.js
var EndpointParameters = __webpack_require__(58282);
;// CONCATENATED MODULE: ./build/node_modules/@aws-sdk/client-elastic-load-balancing-v2/package.json
const package_namespaceObject = {"rE":"3.1142.0"};
// EXTERNAL MODULE: ./build/node_modules/@aws-sdk/core/dist-es/submodules/client/emitWarningIfUnsupportedVersion.js
var emitWarningIfUnsupportedVersion = __webpack_require__(79112);
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
// EXTERNAL MODULE: ./build/node_modules/@aws-sdk/core/dist-es/submodules/protocols/query/AwsQueryProtocol.js + 7 modules
var AwsQueryProtocol = __webpack_require__(61416);
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
;// CONCATENATED MODULE: ./build/node_modules/@aws-sdk/client-elastic-load-balancing-v2/dist-es/endpoint/bdd.js

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
        ["https://elasticloadbalancing-fips.{Region}.{PartitionResult#dualStackDnsSuffix}", i],
        [a, "FIPS and DualStack are enabled, but this partition does not support one or both"],
        ["https://elasticloadbalancing.{Region}.amazonaws.com", i],
        ["https://elasticloadbalancing-fips.{Region}.{PartitionResult#dnsSuffix}", i],
        [a, "FIPS is enabled but this partition does not support FIPS"],
        ["https://elasticloadbalancing.{Region}.{PartitionResult#dualStackDnsSuffix}", i],
        [a, "DualStack is enabled but this partition does not support DualStack"],
        ["https://elasticloadbalancing.{Region}.{PartitionResult#dnsSuffix}", i],
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

;// CONCATENATED MODULE: ./build/node_modules/@aws-sdk/client-elastic-load-balancing-v2/dist-es/endpoint/endpointResolver.js



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

// EXTERNAL MODULE: ./build/node_modules/@aws-sdk/client-elastic-load-balancing-v2/dist-es/schemas/schemas_0.js + 2 modules
var schemas_0 = __webpack_require__(72286);
;// CONCATENATED MODULE: ./build/node_modules/@aws-sdk/client-elastic-load-balancing-v2/dist-es/runtimeConfig.shared.js









const getRuntimeConfig = (config) => {
    return {
        apiVersion: "2015-12-01",
        base64Decoder: config?.base64Decoder ?? fromBase64/* fromBase64 */.E,
        base64Encoder: config?.base64Encoder ?? toBase64/* toBase64 */.n,
        disableHostPrefix: config?.disableHostPrefix ?? false,
        endpointProvider: config?.endpointProvider ?? defaultEndpointResolver,
        extensions: config?.extensions ?? [],
        httpAuthSchemeProvider: config?.httpAuthSchemeProvider ?? defaultElasticLoadBalancingV2HttpAuthSchemeProvider,
        httpAuthSchemes: config?.httpAuthSchemes ?? [
            {
                schemeId: "aws.auth#sigv4",
                identityProvider: (ipc) => ipc.getIdentityProvider("aws.auth#sigv4"),
                signer: new AwsSdkSigV4Signer/* AwsSdkSigV4Signer */.f2(),
            },
        ],
        logger: config?.logger ?? new NoOpLogger/* NoOpLogger */.N(),
        protocol: config?.protocol ?? AwsQueryProtocol/* AwsQueryProtocol */.k,
        protocolSettings: config?.protocolSettings ?? {
            defaultNamespace: "com.amazonaws.elasticloadbalancingv2",
            errorTypeRegistries: schemas_0/* errorTypeRegistries */.q1,
            xmlNamespace: "http://elasticloadbalancing.amazonaws.com/doc/2015-12-01/",
            version: "2015-12-01",
            serviceTarget: "ElasticLoadBalancing_v10",
        },
        serviceId: config?.serviceId ?? "Elastic Load Balancing v2",
        sha256: config?.sha256 ?? Sha256Node/* Sha256Node */.k,
        urlParser: config?.urlParser ?? parseUrl/* parseUrl */.D,
        utf8Decoder: config?.utf8Decoder ?? fromUtf8/* fromUtf8 */.a,
        utf8Encoder: config?.utf8Encoder ?? toUtf8/* toUtf8 */.P,
    };
};

;// CONCATENATED MODULE: ./build/node_modules/@aws-sdk/client-elastic-load-balancing-v2/dist-es/runtimeConfig.js










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
;// CONCATENATED MODULE: ./build/node_modules/@aws-sdk/client-elastic-load-balancing-v2/dist-es/auth/httpAuthExtensionConfiguration.js
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

;// CONCATENATED MODULE: ./build/node_modules/@aws-sdk/client-elastic-load-balancing-v2/dist-es/runtimeExtensions.js




const resolveRuntimeExtensions = (runtimeConfig, extensions) => {
    const extensionConfiguration = Object.assign((0,region_config_resolver_extensions/* getAwsRegionExtensionConfiguration */.R)(runtimeConfig), (0,defaultExtensionConfiguration/* getDefaultExtensionConfiguration */.xA)(runtimeConfig), (0,httpExtensionConfiguration/* getHttpHandlerExtensionConfiguration */.e)(runtimeConfig), getHttpAuthExtensionConfiguration(runtimeConfig));
    extensions.forEach((extension) => extension.configure(extensionConfiguration));
    return Object.assign(runtimeConfig, (0,region_config_resolver_extensions/* resolveAwsRegionExtensionConfiguration */.$)(extensionConfiguration), (0,defaultExtensionConfiguration/* resolveDefaultRuntimeConfig */.uv)(extensionConfiguration), (0,httpExtensionConfiguration/* resolveHttpHandlerRuntimeConfig */.j)(extensionConfiguration), resolveHttpAuthRuntimeConfig(extensionConfiguration));
};

;// CONCATENATED MODULE: ./build/node_modules/@aws-sdk/client-elastic-load-balancing-v2/dist-es/ElasticLoadBalancingV2Client.js













class ElasticLoadBalancingV2Client extends client/* Client */.K {
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
            httpAuthSchemeParametersProvider: defaultElasticLoadBalancingV2HttpAuthSchemeParametersProvider,
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

/***/ 19649:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G5: () => (/* binding */ command),
/* harmony export */   lq: () => (/* binding */ _ep0),
/* harmony export */   yt: () => (/* binding */ _mw0)
/* harmony export */ });
/* harmony import */ var _smithy_core_client__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88798);
/* harmony import */ var _smithy_core_endpoints__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5714);
/* harmony import */ var _endpoint_EndpointParameters__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58282);



const command = (0,_smithy_core_client__WEBPACK_IMPORTED_MODULE_0__/* .makeBuilder */ .k)(_endpoint_EndpointParameters__WEBPACK_IMPORTED_MODULE_1__/* .commonParams */ .S, "ElasticLoadBalancing_v10", "ElasticLoadBalancingV2Client", _smithy_core_endpoints__WEBPACK_IMPORTED_MODULE_2__/* .getEndpointPlugin */ .rD);
const _ep0 = {};
const _mw0 = (Command, cs, config, o) => [];


/***/ }),

/***/ 93569:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ AddTagsCommand)
/* harmony export */ });
/* harmony import */ var _commandBuilder__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19649);
/* harmony import */ var _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72286);


class AddTagsCommand extends (0,_commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* .command */ .G5)(_commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* ._ep0 */ .lq, _commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* ._mw0 */ .yt, "AddTags", _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__/* .AddTags$ */ .FB) {
}


/***/ }),

/***/ 41163:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ CreateRuleCommand)
/* harmony export */ });
/* harmony import */ var _commandBuilder__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19649);
/* harmony import */ var _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72286);


class CreateRuleCommand extends (0,_commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* .command */ .G5)(_commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* ._ep0 */ .lq, _commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* ._mw0 */ .yt, "CreateRule", _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__/* .CreateRule$ */ .to) {
}


/***/ }),

/***/ 42515:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ CreateTargetGroupCommand)
/* harmony export */ });
/* harmony import */ var _commandBuilder__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19649);
/* harmony import */ var _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72286);


class CreateTargetGroupCommand extends (0,_commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* .command */ .G5)(_commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* ._ep0 */ .lq, _commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* ._mw0 */ .yt, "CreateTargetGroup", _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__/* .CreateTargetGroup$ */ .nt) {
}


/***/ }),

/***/ 75178:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ DeleteRuleCommand)
/* harmony export */ });
/* harmony import */ var _commandBuilder__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19649);
/* harmony import */ var _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72286);


class DeleteRuleCommand extends (0,_commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* .command */ .G5)(_commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* ._ep0 */ .lq, _commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* ._mw0 */ .yt, "DeleteRule", _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__/* .DeleteRule$ */ .i) {
}


/***/ }),

/***/ 60700:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ DeleteTargetGroupCommand)
/* harmony export */ });
/* harmony import */ var _commandBuilder__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19649);
/* harmony import */ var _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72286);


class DeleteTargetGroupCommand extends (0,_commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* .command */ .G5)(_commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* ._ep0 */ .lq, _commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* ._mw0 */ .yt, "DeleteTargetGroup", _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__/* .DeleteTargetGroup$ */ .Ue) {
}


/***/ }),

/***/ 2275:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ DescribeAccountLimitsCommand)
/* harmony export */ });
/* harmony import */ var _commandBuilder__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19649);
/* harmony import */ var _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72286);


class DescribeAccountLimitsCommand extends (0,_commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* .command */ .G5)(_commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* ._ep0 */ .lq, _commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* ._mw0 */ .yt, "DescribeAccountLimits", _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__/* .DescribeAccountLimits$ */ .pO) {
}


/***/ }),

/***/ 58213:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ DescribeListenersCommand)
/* harmony export */ });
/* harmony import */ var _commandBuilder__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19649);
/* harmony import */ var _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72286);


class DescribeListenersCommand extends (0,_commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* .command */ .G5)(_commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* ._ep0 */ .lq, _commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* ._mw0 */ .yt, "DescribeListeners", _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__/* .DescribeListeners$ */ .zk) {
}


/***/ }),

/***/ 38175:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ DescribeLoadBalancersCommand)
/* harmony export */ });
/* harmony import */ var _commandBuilder__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19649);
/* harmony import */ var _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72286);


class DescribeLoadBalancersCommand extends (0,_commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* .command */ .G5)(_commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* ._ep0 */ .lq, _commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* ._mw0 */ .yt, "DescribeLoadBalancers", _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__/* .DescribeLoadBalancers$ */ .nL) {
}


/***/ }),

/***/ 19207:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ DescribeRulesCommand)
/* harmony export */ });
/* harmony import */ var _commandBuilder__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19649);
/* harmony import */ var _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72286);


class DescribeRulesCommand extends (0,_commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* .command */ .G5)(_commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* ._ep0 */ .lq, _commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* ._mw0 */ .yt, "DescribeRules", _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__/* .DescribeRules$ */ .xc) {
}


/***/ }),

/***/ 74669:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ DescribeTagsCommand)
/* harmony export */ });
/* harmony import */ var _commandBuilder__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19649);
/* harmony import */ var _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72286);


class DescribeTagsCommand extends (0,_commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* .command */ .G5)(_commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* ._ep0 */ .lq, _commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* ._mw0 */ .yt, "DescribeTags", _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__/* .DescribeTags$ */ .LS) {
}


/***/ }),

/***/ 46733:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ DescribeTargetGroupAttributesCommand)
/* harmony export */ });
/* harmony import */ var _commandBuilder__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19649);
/* harmony import */ var _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72286);


class DescribeTargetGroupAttributesCommand extends (0,_commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* .command */ .G5)(_commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* ._ep0 */ .lq, _commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* ._mw0 */ .yt, "DescribeTargetGroupAttributes", _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__/* .DescribeTargetGroupAttributes$ */ .fe) {
}


/***/ }),

/***/ 89485:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ DescribeTargetGroupsCommand)
/* harmony export */ });
/* harmony import */ var _commandBuilder__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19649);
/* harmony import */ var _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72286);


class DescribeTargetGroupsCommand extends (0,_commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* .command */ .G5)(_commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* ._ep0 */ .lq, _commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* ._mw0 */ .yt, "DescribeTargetGroups", _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__/* .DescribeTargetGroups$ */ .Z$) {
}


/***/ }),

/***/ 71315:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ DescribeTargetHealthCommand)
/* harmony export */ });
/* harmony import */ var _commandBuilder__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19649);
/* harmony import */ var _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72286);


class DescribeTargetHealthCommand extends (0,_commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* .command */ .G5)(_commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* ._ep0 */ .lq, _commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* ._mw0 */ .yt, "DescribeTargetHealth", _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__/* .DescribeTargetHealth$ */ .nZ) {
}


/***/ }),

/***/ 46795:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ ModifyListenerCommand)
/* harmony export */ });
/* harmony import */ var _commandBuilder__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19649);
/* harmony import */ var _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72286);


class ModifyListenerCommand extends (0,_commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* .command */ .G5)(_commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* ._ep0 */ .lq, _commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* ._mw0 */ .yt, "ModifyListener", _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__/* .ModifyListener$ */ .Dp) {
}


/***/ }),

/***/ 99393:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ ModifyRuleCommand)
/* harmony export */ });
/* harmony import */ var _commandBuilder__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19649);
/* harmony import */ var _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72286);


class ModifyRuleCommand extends (0,_commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* .command */ .G5)(_commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* ._ep0 */ .lq, _commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* ._mw0 */ .yt, "ModifyRule", _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__/* .ModifyRule$ */ .x3) {
}


/***/ }),

/***/ 71014:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ ModifyTargetGroupAttributesCommand)
/* harmony export */ });
/* harmony import */ var _commandBuilder__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19649);
/* harmony import */ var _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72286);


class ModifyTargetGroupAttributesCommand extends (0,_commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* .command */ .G5)(_commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* ._ep0 */ .lq, _commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* ._mw0 */ .yt, "ModifyTargetGroupAttributes", _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__/* .ModifyTargetGroupAttributes$ */ ._) {
}


/***/ }),

/***/ 86910:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ RemoveTagsCommand)
/* harmony export */ });
/* harmony import */ var _commandBuilder__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19649);
/* harmony import */ var _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72286);


class RemoveTagsCommand extends (0,_commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* .command */ .G5)(_commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* ._ep0 */ .lq, _commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* ._mw0 */ .yt, "RemoveTags", _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__/* .RemoveTags$ */ .wr) {
}


/***/ }),

/***/ 58282:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ commonParams),
/* harmony export */   v: () => (/* binding */ resolveClientEndpointParameters)
/* harmony export */ });
const resolveClientEndpointParameters = (options) => {
    return Object.assign(options, {
        useDualstackEndpoint: options.useDualstackEndpoint ?? false,
        useFipsEndpoint: options.useFipsEndpoint ?? false,
        defaultSigningName: "elasticloadbalancing",
    });
};
const commonParams = {
    UseFIPS: { type: "builtInParams", name: "useFipsEndpoint" },
    Endpoint: { type: "builtInParams", name: "endpoint" },
    Region: { type: "builtInParams", name: "region" },
    UseDualStack: { type: "builtInParams", name: "useDualstackEndpoint" },
};


/***/ }),

/***/ 72286:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  FB: () => (/* binding */ AddTags$),
  to: () => (/* binding */ CreateRule$),
  nt: () => (/* binding */ CreateTargetGroup$),
  i: () => (/* binding */ DeleteRule$),
  Ue: () => (/* binding */ DeleteTargetGroup$),
  pO: () => (/* binding */ DescribeAccountLimits$),
  zk: () => (/* binding */ DescribeListeners$),
  nL: () => (/* binding */ DescribeLoadBalancers$),
  xc: () => (/* binding */ DescribeRules$),
  LS: () => (/* binding */ DescribeTags$),
  fe: () => (/* binding */ DescribeTargetGroupAttributes$),
  Z$: () => (/* binding */ DescribeTargetGroups$),
  nZ: () => (/* binding */ DescribeTargetHealth$),
  Dp: () => (/* binding */ ModifyListener$),
  x3: () => (/* binding */ ModifyRule$),
  _: () => (/* binding */ ModifyTargetGroupAttributes$),
  wr: () => (/* binding */ RemoveTags$),
  q1: () => (/* binding */ errorTypeRegistries)
});

// EXTERNAL MODULE: ./build/node_modules/@smithy/core/dist-es/submodules/schema/TypeRegistry.js
var TypeRegistry = __webpack_require__(74700);
// EXTERNAL MODULE: ./build/node_modules/@smithy/core/dist-es/submodules/client/smithy-client/exceptions.js
var exceptions = __webpack_require__(91534);
;// CONCATENATED MODULE: ./build/node_modules/@aws-sdk/client-elastic-load-balancing-v2/dist-es/models/ElasticLoadBalancingV2ServiceException.js


class ElasticLoadBalancingV2ServiceException extends exceptions/* ServiceException */.T {
    constructor(options) {
        super(options);
        Object.setPrototypeOf(this, ElasticLoadBalancingV2ServiceException.prototype);
    }
}

;// CONCATENATED MODULE: ./build/node_modules/@aws-sdk/client-elastic-load-balancing-v2/dist-es/models/errors.js

class CertificateNotFoundException extends ElasticLoadBalancingV2ServiceException {
    name = "CertificateNotFoundException";
    $fault = "client";
    Message;
    constructor(opts) {
        super({
            name: "CertificateNotFoundException",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, CertificateNotFoundException.prototype);
        this.Message = opts.Message;
    }
}
class ListenerNotFoundException extends ElasticLoadBalancingV2ServiceException {
    name = "ListenerNotFoundException";
    $fault = "client";
    Message;
    constructor(opts) {
        super({
            name: "ListenerNotFoundException",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, ListenerNotFoundException.prototype);
        this.Message = opts.Message;
    }
}
class TooManyCertificatesException extends ElasticLoadBalancingV2ServiceException {
    name = "TooManyCertificatesException";
    $fault = "client";
    Message;
    constructor(opts) {
        super({
            name: "TooManyCertificatesException",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, TooManyCertificatesException.prototype);
        this.Message = opts.Message;
    }
}
class DuplicateTagKeysException extends ElasticLoadBalancingV2ServiceException {
    name = "DuplicateTagKeysException";
    $fault = "client";
    Message;
    constructor(opts) {
        super({
            name: "DuplicateTagKeysException",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, DuplicateTagKeysException.prototype);
        this.Message = opts.Message;
    }
}
class LoadBalancerNotFoundException extends ElasticLoadBalancingV2ServiceException {
    name = "LoadBalancerNotFoundException";
    $fault = "client";
    Message;
    constructor(opts) {
        super({
            name: "LoadBalancerNotFoundException",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, LoadBalancerNotFoundException.prototype);
        this.Message = opts.Message;
    }
}
class RuleNotFoundException extends ElasticLoadBalancingV2ServiceException {
    name = "RuleNotFoundException";
    $fault = "client";
    Message;
    constructor(opts) {
        super({
            name: "RuleNotFoundException",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, RuleNotFoundException.prototype);
        this.Message = opts.Message;
    }
}
class TargetGroupNotFoundException extends ElasticLoadBalancingV2ServiceException {
    name = "TargetGroupNotFoundException";
    $fault = "client";
    Message;
    constructor(opts) {
        super({
            name: "TargetGroupNotFoundException",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, TargetGroupNotFoundException.prototype);
        this.Message = opts.Message;
    }
}
class TooManyTagsException extends ElasticLoadBalancingV2ServiceException {
    name = "TooManyTagsException";
    $fault = "client";
    Message;
    constructor(opts) {
        super({
            name: "TooManyTagsException",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, TooManyTagsException.prototype);
        this.Message = opts.Message;
    }
}
class TrustStoreNotFoundException extends ElasticLoadBalancingV2ServiceException {
    name = "TrustStoreNotFoundException";
    $fault = "client";
    Message;
    constructor(opts) {
        super({
            name: "TrustStoreNotFoundException",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, TrustStoreNotFoundException.prototype);
        this.Message = opts.Message;
    }
}
class InvalidRevocationContentException extends ElasticLoadBalancingV2ServiceException {
    name = "InvalidRevocationContentException";
    $fault = "client";
    Message;
    constructor(opts) {
        super({
            name: "InvalidRevocationContentException",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, InvalidRevocationContentException.prototype);
        this.Message = opts.Message;
    }
}
class RevocationContentNotFoundException extends ElasticLoadBalancingV2ServiceException {
    name = "RevocationContentNotFoundException";
    $fault = "client";
    Message;
    constructor(opts) {
        super({
            name: "RevocationContentNotFoundException",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, RevocationContentNotFoundException.prototype);
        this.Message = opts.Message;
    }
}
class TooManyTrustStoreRevocationEntriesException extends ElasticLoadBalancingV2ServiceException {
    name = "TooManyTrustStoreRevocationEntriesException";
    $fault = "client";
    Message;
    constructor(opts) {
        super({
            name: "TooManyTrustStoreRevocationEntriesException",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, TooManyTrustStoreRevocationEntriesException.prototype);
        this.Message = opts.Message;
    }
}
class AllocationIdNotFoundException extends ElasticLoadBalancingV2ServiceException {
    name = "AllocationIdNotFoundException";
    $fault = "client";
    Message;
    constructor(opts) {
        super({
            name: "AllocationIdNotFoundException",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, AllocationIdNotFoundException.prototype);
        this.Message = opts.Message;
    }
}
class ALPNPolicyNotSupportedException extends ElasticLoadBalancingV2ServiceException {
    name = "ALPNPolicyNotSupportedException";
    $fault = "client";
    Message;
    constructor(opts) {
        super({
            name: "ALPNPolicyNotSupportedException",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, ALPNPolicyNotSupportedException.prototype);
        this.Message = opts.Message;
    }
}
class AvailabilityZoneNotSupportedException extends ElasticLoadBalancingV2ServiceException {
    name = "AvailabilityZoneNotSupportedException";
    $fault = "client";
    Message;
    constructor(opts) {
        super({
            name: "AvailabilityZoneNotSupportedException",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, AvailabilityZoneNotSupportedException.prototype);
        this.Message = opts.Message;
    }
}
class CaCertificatesBundleNotFoundException extends ElasticLoadBalancingV2ServiceException {
    name = "CaCertificatesBundleNotFoundException";
    $fault = "client";
    Message;
    constructor(opts) {
        super({
            name: "CaCertificatesBundleNotFoundException",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, CaCertificatesBundleNotFoundException.prototype);
        this.Message = opts.Message;
    }
}
class CapacityDecreaseRequestsLimitExceededException extends ElasticLoadBalancingV2ServiceException {
    name = "CapacityDecreaseRequestsLimitExceededException";
    $fault = "client";
    Message;
    constructor(opts) {
        super({
            name: "CapacityDecreaseRequestsLimitExceededException",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, CapacityDecreaseRequestsLimitExceededException.prototype);
        this.Message = opts.Message;
    }
}
class CapacityReservationPendingException extends ElasticLoadBalancingV2ServiceException {
    name = "CapacityReservationPendingException";
    $fault = "client";
    Message;
    constructor(opts) {
        super({
            name: "CapacityReservationPendingException",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, CapacityReservationPendingException.prototype);
        this.Message = opts.Message;
    }
}
class CapacityUnitsLimitExceededException extends ElasticLoadBalancingV2ServiceException {
    name = "CapacityUnitsLimitExceededException";
    $fault = "client";
    Message;
    constructor(opts) {
        super({
            name: "CapacityUnitsLimitExceededException",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, CapacityUnitsLimitExceededException.prototype);
        this.Message = opts.Message;
    }
}
class DuplicateListenerException extends ElasticLoadBalancingV2ServiceException {
    name = "DuplicateListenerException";
    $fault = "client";
    Message;
    constructor(opts) {
        super({
            name: "DuplicateListenerException",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, DuplicateListenerException.prototype);
        this.Message = opts.Message;
    }
}
class IncompatibleProtocolsException extends ElasticLoadBalancingV2ServiceException {
    name = "IncompatibleProtocolsException";
    $fault = "client";
    Message;
    constructor(opts) {
        super({
            name: "IncompatibleProtocolsException",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, IncompatibleProtocolsException.prototype);
        this.Message = opts.Message;
    }
}
class InvalidConfigurationRequestException extends ElasticLoadBalancingV2ServiceException {
    name = "InvalidConfigurationRequestException";
    $fault = "client";
    Message;
    constructor(opts) {
        super({
            name: "InvalidConfigurationRequestException",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, InvalidConfigurationRequestException.prototype);
        this.Message = opts.Message;
    }
}
class InvalidLoadBalancerActionException extends ElasticLoadBalancingV2ServiceException {
    name = "InvalidLoadBalancerActionException";
    $fault = "client";
    Message;
    constructor(opts) {
        super({
            name: "InvalidLoadBalancerActionException",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, InvalidLoadBalancerActionException.prototype);
        this.Message = opts.Message;
    }
}
class SSLPolicyNotFoundException extends ElasticLoadBalancingV2ServiceException {
    name = "SSLPolicyNotFoundException";
    $fault = "client";
    Message;
    constructor(opts) {
        super({
            name: "SSLPolicyNotFoundException",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, SSLPolicyNotFoundException.prototype);
        this.Message = opts.Message;
    }
}
class TargetGroupAssociationLimitException extends ElasticLoadBalancingV2ServiceException {
    name = "TargetGroupAssociationLimitException";
    $fault = "client";
    Message;
    constructor(opts) {
        super({
            name: "TargetGroupAssociationLimitException",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, TargetGroupAssociationLimitException.prototype);
        this.Message = opts.Message;
    }
}
class TooManyActionsException extends ElasticLoadBalancingV2ServiceException {
    name = "TooManyActionsException";
    $fault = "client";
    Message;
    constructor(opts) {
        super({
            name: "TooManyActionsException",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, TooManyActionsException.prototype);
        this.Message = opts.Message;
    }
}
class TooManyListenersException extends ElasticLoadBalancingV2ServiceException {
    name = "TooManyListenersException";
    $fault = "client";
    Message;
    constructor(opts) {
        super({
            name: "TooManyListenersException",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, TooManyListenersException.prototype);
        this.Message = opts.Message;
    }
}
class TooManyRegistrationsForTargetIdException extends ElasticLoadBalancingV2ServiceException {
    name = "TooManyRegistrationsForTargetIdException";
    $fault = "client";
    Message;
    constructor(opts) {
        super({
            name: "TooManyRegistrationsForTargetIdException",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, TooManyRegistrationsForTargetIdException.prototype);
        this.Message = opts.Message;
    }
}
class TooManyTargetsException extends ElasticLoadBalancingV2ServiceException {
    name = "TooManyTargetsException";
    $fault = "client";
    Message;
    constructor(opts) {
        super({
            name: "TooManyTargetsException",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, TooManyTargetsException.prototype);
        this.Message = opts.Message;
    }
}
class TooManyUniqueTargetGroupsPerLoadBalancerException extends ElasticLoadBalancingV2ServiceException {
    name = "TooManyUniqueTargetGroupsPerLoadBalancerException";
    $fault = "client";
    Message;
    constructor(opts) {
        super({
            name: "TooManyUniqueTargetGroupsPerLoadBalancerException",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, TooManyUniqueTargetGroupsPerLoadBalancerException.prototype);
        this.Message = opts.Message;
    }
}
class TrustStoreNotReadyException extends ElasticLoadBalancingV2ServiceException {
    name = "TrustStoreNotReadyException";
    $fault = "client";
    Message;
    constructor(opts) {
        super({
            name: "TrustStoreNotReadyException",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, TrustStoreNotReadyException.prototype);
        this.Message = opts.Message;
    }
}
class UnsupportedProtocolException extends ElasticLoadBalancingV2ServiceException {
    name = "UnsupportedProtocolException";
    $fault = "client";
    Message;
    constructor(opts) {
        super({
            name: "UnsupportedProtocolException",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, UnsupportedProtocolException.prototype);
        this.Message = opts.Message;
    }
}
class DuplicateLoadBalancerNameException extends ElasticLoadBalancingV2ServiceException {
    name = "DuplicateLoadBalancerNameException";
    $fault = "client";
    Message;
    constructor(opts) {
        super({
            name: "DuplicateLoadBalancerNameException",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, DuplicateLoadBalancerNameException.prototype);
        this.Message = opts.Message;
    }
}
class InvalidSchemeException extends ElasticLoadBalancingV2ServiceException {
    name = "InvalidSchemeException";
    $fault = "client";
    Message;
    constructor(opts) {
        super({
            name: "InvalidSchemeException",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, InvalidSchemeException.prototype);
        this.Message = opts.Message;
    }
}
class InvalidSecurityGroupException extends ElasticLoadBalancingV2ServiceException {
    name = "InvalidSecurityGroupException";
    $fault = "client";
    Message;
    constructor(opts) {
        super({
            name: "InvalidSecurityGroupException",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, InvalidSecurityGroupException.prototype);
        this.Message = opts.Message;
    }
}
class InvalidSubnetException extends ElasticLoadBalancingV2ServiceException {
    name = "InvalidSubnetException";
    $fault = "client";
    Message;
    constructor(opts) {
        super({
            name: "InvalidSubnetException",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, InvalidSubnetException.prototype);
        this.Message = opts.Message;
    }
}
class OperationNotPermittedException extends ElasticLoadBalancingV2ServiceException {
    name = "OperationNotPermittedException";
    $fault = "client";
    Message;
    constructor(opts) {
        super({
            name: "OperationNotPermittedException",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, OperationNotPermittedException.prototype);
        this.Message = opts.Message;
    }
}
class ResourceInUseException extends ElasticLoadBalancingV2ServiceException {
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
class SubnetNotFoundException extends ElasticLoadBalancingV2ServiceException {
    name = "SubnetNotFoundException";
    $fault = "client";
    Message;
    constructor(opts) {
        super({
            name: "SubnetNotFoundException",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, SubnetNotFoundException.prototype);
        this.Message = opts.Message;
    }
}
class TooManyLoadBalancersException extends ElasticLoadBalancingV2ServiceException {
    name = "TooManyLoadBalancersException";
    $fault = "client";
    Message;
    constructor(opts) {
        super({
            name: "TooManyLoadBalancersException",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, TooManyLoadBalancersException.prototype);
        this.Message = opts.Message;
    }
}
class PriorityInUseException extends ElasticLoadBalancingV2ServiceException {
    name = "PriorityInUseException";
    $fault = "client";
    Message;
    constructor(opts) {
        super({
            name: "PriorityInUseException",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, PriorityInUseException.prototype);
        this.Message = opts.Message;
    }
}
class TooManyRulesException extends ElasticLoadBalancingV2ServiceException {
    name = "TooManyRulesException";
    $fault = "client";
    Message;
    constructor(opts) {
        super({
            name: "TooManyRulesException",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, TooManyRulesException.prototype);
        this.Message = opts.Message;
    }
}
class TooManyTargetGroupsException extends ElasticLoadBalancingV2ServiceException {
    name = "TooManyTargetGroupsException";
    $fault = "client";
    Message;
    constructor(opts) {
        super({
            name: "TooManyTargetGroupsException",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, TooManyTargetGroupsException.prototype);
        this.Message = opts.Message;
    }
}
class DuplicateTargetGroupNameException extends ElasticLoadBalancingV2ServiceException {
    name = "DuplicateTargetGroupNameException";
    $fault = "client";
    Message;
    constructor(opts) {
        super({
            name: "DuplicateTargetGroupNameException",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, DuplicateTargetGroupNameException.prototype);
        this.Message = opts.Message;
    }
}
class DuplicateTrustStoreNameException extends ElasticLoadBalancingV2ServiceException {
    name = "DuplicateTrustStoreNameException";
    $fault = "client";
    Message;
    constructor(opts) {
        super({
            name: "DuplicateTrustStoreNameException",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, DuplicateTrustStoreNameException.prototype);
        this.Message = opts.Message;
    }
}
class InvalidCaCertificatesBundleException extends ElasticLoadBalancingV2ServiceException {
    name = "InvalidCaCertificatesBundleException";
    $fault = "client";
    Message;
    constructor(opts) {
        super({
            name: "InvalidCaCertificatesBundleException",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, InvalidCaCertificatesBundleException.prototype);
        this.Message = opts.Message;
    }
}
class TooManyTrustStoresException extends ElasticLoadBalancingV2ServiceException {
    name = "TooManyTrustStoresException";
    $fault = "client";
    Message;
    constructor(opts) {
        super({
            name: "TooManyTrustStoresException",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, TooManyTrustStoresException.prototype);
        this.Message = opts.Message;
    }
}
class DeleteAssociationSameAccountException extends ElasticLoadBalancingV2ServiceException {
    name = "DeleteAssociationSameAccountException";
    $fault = "client";
    Message;
    constructor(opts) {
        super({
            name: "DeleteAssociationSameAccountException",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, DeleteAssociationSameAccountException.prototype);
        this.Message = opts.Message;
    }
}
class TrustStoreAssociationNotFoundException extends ElasticLoadBalancingV2ServiceException {
    name = "TrustStoreAssociationNotFoundException";
    $fault = "client";
    Message;
    constructor(opts) {
        super({
            name: "TrustStoreAssociationNotFoundException",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, TrustStoreAssociationNotFoundException.prototype);
        this.Message = opts.Message;
    }
}
class TrustStoreInUseException extends ElasticLoadBalancingV2ServiceException {
    name = "TrustStoreInUseException";
    $fault = "client";
    Message;
    constructor(opts) {
        super({
            name: "TrustStoreInUseException",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, TrustStoreInUseException.prototype);
        this.Message = opts.Message;
    }
}
class InvalidTargetException extends ElasticLoadBalancingV2ServiceException {
    name = "InvalidTargetException";
    $fault = "client";
    Message;
    constructor(opts) {
        super({
            name: "InvalidTargetException",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, InvalidTargetException.prototype);
        this.Message = opts.Message;
    }
}
class HealthUnavailableException extends ElasticLoadBalancingV2ServiceException {
    name = "HealthUnavailableException";
    $fault = "server";
    Message;
    constructor(opts) {
        super({
            name: "HealthUnavailableException",
            $fault: "server",
            ...opts,
        });
        Object.setPrototypeOf(this, HealthUnavailableException.prototype);
        this.Message = opts.Message;
    }
}
class RevocationIdNotFoundException extends ElasticLoadBalancingV2ServiceException {
    name = "RevocationIdNotFoundException";
    $fault = "client";
    Message;
    constructor(opts) {
        super({
            name: "RevocationIdNotFoundException",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, RevocationIdNotFoundException.prototype);
        this.Message = opts.Message;
    }
}
class ResourceNotFoundException extends ElasticLoadBalancingV2ServiceException {
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
class InsufficientCapacityException extends ElasticLoadBalancingV2ServiceException {
    name = "InsufficientCapacityException";
    $fault = "server";
    Message;
    constructor(opts) {
        super({
            name: "InsufficientCapacityException",
            $fault: "server",
            ...opts,
        });
        Object.setPrototypeOf(this, InsufficientCapacityException.prototype);
        this.Message = opts.Message;
    }
}
class PriorRequestNotCompleteException extends ElasticLoadBalancingV2ServiceException {
    name = "PriorRequestNotCompleteException";
    $fault = "client";
    Message;
    constructor(opts) {
        super({
            name: "PriorRequestNotCompleteException",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, PriorRequestNotCompleteException.prototype);
        this.Message = opts.Message;
    }
}

;// CONCATENATED MODULE: ./build/node_modules/@aws-sdk/client-elastic-load-balancing-v2/dist-es/schemas/schemas_0.js
const _AD="AnomalyDetection";const _AI="AllocationId";const _AO="AdministrativeOverride";const _AP="AlpnPolicy";const _AREP="AuthenticationRequestExtraParams";const _AZ="AvailabilityZone";const _AZv="AvailabilityZones";const _Ac="Actions";const _At="Attributes";const _C="Certificates";const _Cip="Ciphers";const _Co="Code";const _Con="Conditions";const _D="Description";const _DA="DefaultActions";const _HCE="HealthCheckEnabled";const _HCIS="HealthCheckIntervalSeconds";const _HCP="HealthCheckProtocol";const _HCPe="HealthCheckPort";const _HCPea="HealthCheckPath";const _HCTS="HealthCheckTimeoutSeconds";const _HHRC="HostHeaderRewriteConfig";const _HTC="HealthyThresholdCount";const _I="Issuer";const _IAT="IpAddressType";const _ID="IsDefault";const _IP="IpamPools";const _IPA="IPv6Address";const _L="Listeners";const _LA="ListenerArn";const _LB="LoadBalancers";const _LBA="LoadBalancerAddresses";const _LBAo="LoadBalancerArn";const _LBAoa="LoadBalancerArns";const _Li="Limits";const _M="Message";const _MA="MutualAuthentication";const _Ma="Matcher";const _Mar="Marker";const _N="Name";const _NM="NextMarker";const _NORE="NumberOfRevokedEntries";const _Na="Names";const _OUR="OnUnauthenticatedRequest";const _P="Priority";const _PIPA="PrivateIPv4Address";const _PS="PageSize";const _PV="ProtocolVersion";const _Po="Port";const _Pr="Protocol";const _R="Reason";const _RA="ResourceArns";const _RAe="ResourceArn";const _RAu="RuleArn";const _RI="RevocationId";const _RT="RevocationType";const _RV="RegexValues";const _Rew="Rewrites";const _Ru="Rules";const _S="State";const _SC="StatusCode";const _SCN="SessionCookieName";const _SI="SubnetId";const _SP="SslPolicy";const _ST="SessionTimeout";const _Sc="Scope";const _T="Type";const _TCP="TargetControlPort";const _TD="TagDescriptions";const _TG="TargetGroups";const _TGA="TargetGroupArn";const _TGSC="TargetGroupStickinessConfig";const _TH="TargetHealth";const _THD="TargetHealthDescriptions";const _TSA="TrustStoreArn";const _TT="TargetType";const _Ta="Tags";const _Tr="Transforms";const _URC="UrlRewriteConfig";const _UTC="UnhealthyThresholdCount";const _V="Values";const _VI="VpcId";const _Va="Value";const _aQE="awsQueryError";const _c="client";const _e="error";const _hE="httpError";const _s="smithy.ts.sdk.synthetic.com.amazonaws.elasticloadbalancingv2";const _se="server";const n0="com.amazonaws.elasticloadbalancingv2";const _s_registry=new TypeRegistry/* TypeRegistry */.O(_s);var ElasticLoadBalancingV2ServiceException$=[-3,_s,"ElasticLoadBalancingV2ServiceException",0,[],[]];_s_registry.registerError(ElasticLoadBalancingV2ServiceException$,ElasticLoadBalancingV2ServiceException);const n0_registry=new TypeRegistry/* TypeRegistry */.O(n0);var AllocationIdNotFoundException$=[-3,n0,"AllocationIdNotFoundException",{[_aQE]:["AllocationIdNotFound",400],[_e]:_c,[_hE]:400},[_M],[0]];n0_registry.registerError(AllocationIdNotFoundException$,AllocationIdNotFoundException);var ALPNPolicyNotSupportedException$=[-3,n0,"ALPNPolicyNotSupportedException",{[_aQE]:["ALPNPolicyNotFound",400],[_e]:_c,[_hE]:400},[_M],[0]];n0_registry.registerError(ALPNPolicyNotSupportedException$,ALPNPolicyNotSupportedException);var AvailabilityZoneNotSupportedException$=[-3,n0,"AvailabilityZoneNotSupportedException",{[_aQE]:["AvailabilityZoneNotSupported",400],[_e]:_c,[_hE]:400},[_M],[0]];n0_registry.registerError(AvailabilityZoneNotSupportedException$,AvailabilityZoneNotSupportedException);var CaCertificatesBundleNotFoundException$=[-3,n0,"CaCertificatesBundleNotFoundException",{[_aQE]:["CaCertificatesBundleNotFound",400],[_e]:_c,[_hE]:400},[_M],[0]];n0_registry.registerError(CaCertificatesBundleNotFoundException$,CaCertificatesBundleNotFoundException);var CapacityDecreaseRequestsLimitExceededException$=[-3,n0,"CapacityDecreaseRequestsLimitExceededException",{[_aQE]:["CapacityDecreaseRequestLimitExceeded",400],[_e]:_c,[_hE]:400},[_M],[0]];n0_registry.registerError(CapacityDecreaseRequestsLimitExceededException$,CapacityDecreaseRequestsLimitExceededException);var CapacityReservationPendingException$=[-3,n0,"CapacityReservationPendingException",{[_aQE]:["CapacityReservationPending",400],[_e]:_c,[_hE]:400},[_M],[0]];n0_registry.registerError(CapacityReservationPendingException$,CapacityReservationPendingException);var CapacityUnitsLimitExceededException$=[-3,n0,"CapacityUnitsLimitExceededException",{[_aQE]:["CapacityUnitsLimitExceeded",400],[_e]:_c,[_hE]:400},[_M],[0]];n0_registry.registerError(CapacityUnitsLimitExceededException$,CapacityUnitsLimitExceededException);var CertificateNotFoundException$=[-3,n0,"CertificateNotFoundException",{[_aQE]:["CertificateNotFound",400],[_e]:_c,[_hE]:400},[_M],[0]];n0_registry.registerError(CertificateNotFoundException$,CertificateNotFoundException);var DeleteAssociationSameAccountException$=[-3,n0,"DeleteAssociationSameAccountException",{[_aQE]:["DeleteAssociationSameAccount",400],[_e]:_c,[_hE]:400},[_M],[0]];n0_registry.registerError(DeleteAssociationSameAccountException$,DeleteAssociationSameAccountException);var DuplicateListenerException$=[-3,n0,"DuplicateListenerException",{[_aQE]:["DuplicateListener",400],[_e]:_c,[_hE]:400},[_M],[0]];n0_registry.registerError(DuplicateListenerException$,DuplicateListenerException);var DuplicateLoadBalancerNameException$=[-3,n0,"DuplicateLoadBalancerNameException",{[_aQE]:["DuplicateLoadBalancerName",400],[_e]:_c,[_hE]:400},[_M],[0]];n0_registry.registerError(DuplicateLoadBalancerNameException$,DuplicateLoadBalancerNameException);var DuplicateTagKeysException$=[-3,n0,"DuplicateTagKeysException",{[_aQE]:["DuplicateTagKeys",400],[_e]:_c,[_hE]:400},[_M],[0]];n0_registry.registerError(DuplicateTagKeysException$,DuplicateTagKeysException);var DuplicateTargetGroupNameException$=[-3,n0,"DuplicateTargetGroupNameException",{[_aQE]:["DuplicateTargetGroupName",400],[_e]:_c,[_hE]:400},[_M],[0]];n0_registry.registerError(DuplicateTargetGroupNameException$,DuplicateTargetGroupNameException);var DuplicateTrustStoreNameException$=[-3,n0,"DuplicateTrustStoreNameException",{[_aQE]:["DuplicateTrustStoreName",400],[_e]:_c,[_hE]:400},[_M],[0]];n0_registry.registerError(DuplicateTrustStoreNameException$,DuplicateTrustStoreNameException);var HealthUnavailableException$=[-3,n0,"HealthUnavailableException",{[_aQE]:["HealthUnavailable",500],[_e]:_se,[_hE]:500},[_M],[0]];n0_registry.registerError(HealthUnavailableException$,HealthUnavailableException);var IncompatibleProtocolsException$=[-3,n0,"IncompatibleProtocolsException",{[_aQE]:["IncompatibleProtocols",400],[_e]:_c,[_hE]:400},[_M],[0]];n0_registry.registerError(IncompatibleProtocolsException$,IncompatibleProtocolsException);var InsufficientCapacityException$=[-3,n0,"InsufficientCapacityException",{[_aQE]:["InsufficientCapacity",500],[_e]:_se,[_hE]:500},[_M],[0]];n0_registry.registerError(InsufficientCapacityException$,InsufficientCapacityException);var InvalidCaCertificatesBundleException$=[-3,n0,"InvalidCaCertificatesBundleException",{[_aQE]:["InvalidCaCertificatesBundle",400],[_e]:_c,[_hE]:400},[_M],[0]];n0_registry.registerError(InvalidCaCertificatesBundleException$,InvalidCaCertificatesBundleException);var InvalidConfigurationRequestException$=[-3,n0,"InvalidConfigurationRequestException",{[_aQE]:["InvalidConfigurationRequest",400],[_e]:_c,[_hE]:400},[_M],[0]];n0_registry.registerError(InvalidConfigurationRequestException$,InvalidConfigurationRequestException);var InvalidLoadBalancerActionException$=[-3,n0,"InvalidLoadBalancerActionException",{[_aQE]:["InvalidLoadBalancerAction",400],[_e]:_c,[_hE]:400},[_M],[0]];n0_registry.registerError(InvalidLoadBalancerActionException$,InvalidLoadBalancerActionException);var InvalidRevocationContentException$=[-3,n0,"InvalidRevocationContentException",{[_aQE]:["InvalidRevocationContent",400],[_e]:_c,[_hE]:400},[_M],[0]];n0_registry.registerError(InvalidRevocationContentException$,InvalidRevocationContentException);var InvalidSchemeException$=[-3,n0,"InvalidSchemeException",{[_aQE]:["InvalidScheme",400],[_e]:_c,[_hE]:400},[_M],[0]];n0_registry.registerError(InvalidSchemeException$,InvalidSchemeException);var InvalidSecurityGroupException$=[-3,n0,"InvalidSecurityGroupException",{[_aQE]:["InvalidSecurityGroup",400],[_e]:_c,[_hE]:400},[_M],[0]];n0_registry.registerError(InvalidSecurityGroupException$,InvalidSecurityGroupException);var InvalidSubnetException$=[-3,n0,"InvalidSubnetException",{[_aQE]:["InvalidSubnet",400],[_e]:_c,[_hE]:400},[_M],[0]];n0_registry.registerError(InvalidSubnetException$,InvalidSubnetException);var InvalidTargetException$=[-3,n0,"InvalidTargetException",{[_aQE]:["InvalidTarget",400],[_e]:_c,[_hE]:400},[_M],[0]];n0_registry.registerError(InvalidTargetException$,InvalidTargetException);var ListenerNotFoundException$=[-3,n0,"ListenerNotFoundException",{[_aQE]:["ListenerNotFound",400],[_e]:_c,[_hE]:400},[_M],[0]];n0_registry.registerError(ListenerNotFoundException$,ListenerNotFoundException);var LoadBalancerNotFoundException$=[-3,n0,"LoadBalancerNotFoundException",{[_aQE]:["LoadBalancerNotFound",400],[_e]:_c,[_hE]:400},[_M],[0]];n0_registry.registerError(LoadBalancerNotFoundException$,LoadBalancerNotFoundException);var OperationNotPermittedException$=[-3,n0,"OperationNotPermittedException",{[_aQE]:["OperationNotPermitted",400],[_e]:_c,[_hE]:400},[_M],[0]];n0_registry.registerError(OperationNotPermittedException$,OperationNotPermittedException);var PriorityInUseException$=[-3,n0,"PriorityInUseException",{[_aQE]:["PriorityInUse",400],[_e]:_c,[_hE]:400},[_M],[0]];n0_registry.registerError(PriorityInUseException$,PriorityInUseException);var PriorRequestNotCompleteException$=[-3,n0,"PriorRequestNotCompleteException",{[_aQE]:["PriorRequestNotComplete",429],[_e]:_c,[_hE]:429},[_M],[0]];n0_registry.registerError(PriorRequestNotCompleteException$,PriorRequestNotCompleteException);var ResourceInUseException$=[-3,n0,"ResourceInUseException",{[_aQE]:["ResourceInUse",400],[_e]:_c,[_hE]:400},[_M],[0]];n0_registry.registerError(ResourceInUseException$,ResourceInUseException);var ResourceNotFoundException$=[-3,n0,"ResourceNotFoundException",{[_aQE]:["ResourceNotFound",400],[_e]:_c,[_hE]:400},[_M],[0]];n0_registry.registerError(ResourceNotFoundException$,ResourceNotFoundException);var RevocationContentNotFoundException$=[-3,n0,"RevocationContentNotFoundException",{[_aQE]:["RevocationContentNotFound",400],[_e]:_c,[_hE]:400},[_M],[0]];n0_registry.registerError(RevocationContentNotFoundException$,RevocationContentNotFoundException);var RevocationIdNotFoundException$=[-3,n0,"RevocationIdNotFoundException",{[_aQE]:["RevocationIdNotFound",400],[_e]:_c,[_hE]:400},[_M],[0]];n0_registry.registerError(RevocationIdNotFoundException$,RevocationIdNotFoundException);var RuleNotFoundException$=[-3,n0,"RuleNotFoundException",{[_aQE]:["RuleNotFound",400],[_e]:_c,[_hE]:400},[_M],[0]];n0_registry.registerError(RuleNotFoundException$,RuleNotFoundException);var SSLPolicyNotFoundException$=[-3,n0,"SSLPolicyNotFoundException",{[_aQE]:["SSLPolicyNotFound",400],[_e]:_c,[_hE]:400},[_M],[0]];n0_registry.registerError(SSLPolicyNotFoundException$,SSLPolicyNotFoundException);var SubnetNotFoundException$=[-3,n0,"SubnetNotFoundException",{[_aQE]:["SubnetNotFound",400],[_e]:_c,[_hE]:400},[_M],[0]];n0_registry.registerError(SubnetNotFoundException$,SubnetNotFoundException);var TargetGroupAssociationLimitException$=[-3,n0,"TargetGroupAssociationLimitException",{[_aQE]:["TargetGroupAssociationLimit",400],[_e]:_c,[_hE]:400},[_M],[0]];n0_registry.registerError(TargetGroupAssociationLimitException$,TargetGroupAssociationLimitException);var TargetGroupNotFoundException$=[-3,n0,"TargetGroupNotFoundException",{[_aQE]:["TargetGroupNotFound",400],[_e]:_c,[_hE]:400},[_M],[0]];n0_registry.registerError(TargetGroupNotFoundException$,TargetGroupNotFoundException);var TooManyActionsException$=[-3,n0,"TooManyActionsException",{[_aQE]:["TooManyActions",400],[_e]:_c,[_hE]:400},[_M],[0]];n0_registry.registerError(TooManyActionsException$,TooManyActionsException);var TooManyCertificatesException$=[-3,n0,"TooManyCertificatesException",{[_aQE]:["TooManyCertificates",400],[_e]:_c,[_hE]:400},[_M],[0]];n0_registry.registerError(TooManyCertificatesException$,TooManyCertificatesException);var TooManyListenersException$=[-3,n0,"TooManyListenersException",{[_aQE]:["TooManyListeners",400],[_e]:_c,[_hE]:400},[_M],[0]];n0_registry.registerError(TooManyListenersException$,TooManyListenersException);var TooManyLoadBalancersException$=[-3,n0,"TooManyLoadBalancersException",{[_aQE]:["TooManyLoadBalancers",400],[_e]:_c,[_hE]:400},[_M],[0]];n0_registry.registerError(TooManyLoadBalancersException$,TooManyLoadBalancersException);var TooManyRegistrationsForTargetIdException$=[-3,n0,"TooManyRegistrationsForTargetIdException",{[_aQE]:["TooManyRegistrationsForTargetId",400],[_e]:_c,[_hE]:400},[_M],[0]];n0_registry.registerError(TooManyRegistrationsForTargetIdException$,TooManyRegistrationsForTargetIdException);var TooManyRulesException$=[-3,n0,"TooManyRulesException",{[_aQE]:["TooManyRules",400],[_e]:_c,[_hE]:400},[_M],[0]];n0_registry.registerError(TooManyRulesException$,TooManyRulesException);var TooManyTagsException$=[-3,n0,"TooManyTagsException",{[_aQE]:["TooManyTags",400],[_e]:_c,[_hE]:400},[_M],[0]];n0_registry.registerError(TooManyTagsException$,TooManyTagsException);var TooManyTargetGroupsException$=[-3,n0,"TooManyTargetGroupsException",{[_aQE]:["TooManyTargetGroups",400],[_e]:_c,[_hE]:400},[_M],[0]];n0_registry.registerError(TooManyTargetGroupsException$,TooManyTargetGroupsException);var TooManyTargetsException$=[-3,n0,"TooManyTargetsException",{[_aQE]:["TooManyTargets",400],[_e]:_c,[_hE]:400},[_M],[0]];n0_registry.registerError(TooManyTargetsException$,TooManyTargetsException);var TooManyTrustStoreRevocationEntriesException$=[-3,n0,"TooManyTrustStoreRevocationEntriesException",{[_aQE]:["TooManyTrustStoreRevocationEntries",400],[_e]:_c,[_hE]:400},[_M],[0]];n0_registry.registerError(TooManyTrustStoreRevocationEntriesException$,TooManyTrustStoreRevocationEntriesException);var TooManyTrustStoresException$=[-3,n0,"TooManyTrustStoresException",{[_aQE]:["TooManyTrustStores",400],[_e]:_c,[_hE]:400},[_M],[0]];n0_registry.registerError(TooManyTrustStoresException$,TooManyTrustStoresException);var TooManyUniqueTargetGroupsPerLoadBalancerException$=[-3,n0,"TooManyUniqueTargetGroupsPerLoadBalancerException",{[_aQE]:["TooManyUniqueTargetGroupsPerLoadBalancer",400],[_e]:_c,[_hE]:400},[_M],[0]];n0_registry.registerError(TooManyUniqueTargetGroupsPerLoadBalancerException$,TooManyUniqueTargetGroupsPerLoadBalancerException);var TrustStoreAssociationNotFoundException$=[-3,n0,"TrustStoreAssociationNotFoundException",{[_aQE]:["AssociationNotFound",400],[_e]:_c,[_hE]:400},[_M],[0]];n0_registry.registerError(TrustStoreAssociationNotFoundException$,TrustStoreAssociationNotFoundException);var TrustStoreInUseException$=[-3,n0,"TrustStoreInUseException",{[_aQE]:["TrustStoreInUse",400],[_e]:_c,[_hE]:400},[_M],[0]];n0_registry.registerError(TrustStoreInUseException$,TrustStoreInUseException);var TrustStoreNotFoundException$=[-3,n0,"TrustStoreNotFoundException",{[_aQE]:["TrustStoreNotFound",400],[_e]:_c,[_hE]:400},[_M],[0]];n0_registry.registerError(TrustStoreNotFoundException$,TrustStoreNotFoundException);var TrustStoreNotReadyException$=[-3,n0,"TrustStoreNotReadyException",{[_aQE]:["TrustStoreNotReady",400],[_e]:_c,[_hE]:400},[_M],[0]];n0_registry.registerError(TrustStoreNotReadyException$,TrustStoreNotReadyException);var UnsupportedProtocolException$=[-3,n0,"UnsupportedProtocolException",{[_aQE]:["UnsupportedProtocol",400],[_e]:_c,[_hE]:400},[_M],[0]];n0_registry.registerError(UnsupportedProtocolException$,UnsupportedProtocolException);const errorTypeRegistries=[_s_registry,n0_registry];var Action$=[3,n0,"Action",0,[_T,_TGA,"AuthenticateOidcConfig","AuthenticateCognitoConfig","Order","RedirectConfig","FixedResponseConfig","ForwardConfig","JwtValidationConfig"],[0,0,()=>AuthenticateOidcActionConfig$,()=>AuthenticateCognitoActionConfig$,1,()=>RedirectActionConfig$,()=>FixedResponseActionConfig$,()=>ForwardActionConfig$,()=>JwtValidationActionConfig$],1];var AddTagsInput$=[3,n0,"AddTagsInput",0,[_RA,_Ta],[64,()=>TagList],2];var AddTagsOutput$=[3,n0,"AddTagsOutput",0,[],[]];var AdministrativeOverride$=[3,n0,_AO,0,[_S,_R,_D],[0,0,0]];var AnomalyDetection$=[3,n0,_AD,0,["Result","MitigationInEffect"],[0,0]];var AuthenticateCognitoActionConfig$=[3,n0,"AuthenticateCognitoActionConfig",0,["UserPoolArn","UserPoolClientId","UserPoolDomain",_SCN,_Sc,_ST,_AREP,_OUR],[0,0,0,0,0,1,128,0],3];var AuthenticateOidcActionConfig$=[3,n0,"AuthenticateOidcActionConfig",0,[_I,"AuthorizationEndpoint","TokenEndpoint","UserInfoEndpoint","ClientId","ClientSecret",_SCN,_Sc,_ST,_AREP,_OUR,"UseExistingClientSecret"],[0,0,0,0,0,0,0,0,1,128,0,2],5];var AvailabilityZone$=[3,n0,_AZ,0,["ZoneName",_SI,"OutpostId",_LBA,"SourceNatIpv6Prefixes"],[0,0,0,()=>LoadBalancerAddresses,64]];var CapacityReservationStatus$=[3,n0,"CapacityReservationStatus",0,[_Co,_R],[0,0]];var Certificate$=[3,n0,"Certificate",0,["CertificateArn",_ID],[0,2]];var Cipher$=[3,n0,"Cipher",0,[_N,_P],[0,1]];var CreateRuleInput$=[3,n0,"CreateRuleInput",0,[_LA,_Con,_P,_Ac,_Ta,_Tr],[0,()=>RuleConditionList,1,()=>Actions,()=>TagList,()=>RuleTransformList],4];var CreateRuleOutput$=[3,n0,"CreateRuleOutput",0,[_Ru],[()=>Rules]];var CreateTargetGroupInput$=[3,n0,"CreateTargetGroupInput",0,[_N,_Pr,_PV,_Po,_VI,_HCP,_HCPe,_HCE,_HCPea,_HCIS,_HCTS,_HTC,_UTC,_Ma,_TT,_Ta,_IAT,_TCP],[0,0,0,1,0,0,0,2,0,1,1,1,1,()=>Matcher$,0,()=>TagList,0,1],1];var CreateTargetGroupOutput$=[3,n0,"CreateTargetGroupOutput",0,[_TG],[()=>TargetGroups]];var DeleteRuleInput$=[3,n0,"DeleteRuleInput",0,[_RAu],[0],1];var DeleteRuleOutput$=[3,n0,"DeleteRuleOutput",0,[],[]];var DeleteTargetGroupInput$=[3,n0,"DeleteTargetGroupInput",0,[_TGA],[0],1];var DeleteTargetGroupOutput$=[3,n0,"DeleteTargetGroupOutput",0,[],[]];var DescribeAccountLimitsInput$=[3,n0,"DescribeAccountLimitsInput",0,[_Mar,_PS],[0,1]];var DescribeAccountLimitsOutput$=[3,n0,"DescribeAccountLimitsOutput",0,[_Li,_NM],[()=>Limits,0]];var DescribeListenersInput$=[3,n0,"DescribeListenersInput",0,[_LBAo,"ListenerArns",_Mar,_PS],[0,64,0,1]];var DescribeListenersOutput$=[3,n0,"DescribeListenersOutput",0,[_L,_NM],[()=>Listeners,0]];var DescribeLoadBalancersInput$=[3,n0,"DescribeLoadBalancersInput",0,[_LBAoa,_Na,_Mar,_PS],[64,64,0,1]];var DescribeLoadBalancersOutput$=[3,n0,"DescribeLoadBalancersOutput",0,[_LB,_NM],[()=>LoadBalancers,0]];var DescribeRulesInput$=[3,n0,"DescribeRulesInput",0,[_LA,"RuleArns",_Mar,_PS],[0,64,0,1]];var DescribeRulesOutput$=[3,n0,"DescribeRulesOutput",0,[_Ru,_NM],[()=>Rules,0]];var DescribeTagsInput$=[3,n0,"DescribeTagsInput",0,[_RA],[64],1];var DescribeTagsOutput$=[3,n0,"DescribeTagsOutput",0,[_TD],[()=>TagDescriptions]];var DescribeTargetGroupAttributesInput$=[3,n0,"DescribeTargetGroupAttributesInput",0,[_TGA],[0],1];var DescribeTargetGroupAttributesOutput$=[3,n0,"DescribeTargetGroupAttributesOutput",0,[_At],[()=>TargetGroupAttributes]];var DescribeTargetGroupsInput$=[3,n0,"DescribeTargetGroupsInput",0,[_LBAo,"TargetGroupArns",_Na,_Mar,_PS],[0,64,64,0,1]];var DescribeTargetGroupsOutput$=[3,n0,"DescribeTargetGroupsOutput",0,[_TG,_NM],[()=>TargetGroups,0]];var DescribeTargetHealthInput$=[3,n0,"DescribeTargetHealthInput",0,[_TGA,"Targets","Include"],[0,()=>TargetDescriptions,64],1];var DescribeTargetHealthOutput$=[3,n0,"DescribeTargetHealthOutput",0,[_THD],[()=>TargetHealthDescriptions]];var FixedResponseActionConfig$=[3,n0,"FixedResponseActionConfig",0,[_SC,"MessageBody","ContentType"],[0,0,0],1];var ForwardActionConfig$=[3,n0,"ForwardActionConfig",0,[_TG,_TGSC],[()=>TargetGroupList,()=>TargetGroupStickinessConfig$]];var HostHeaderConditionConfig$=[3,n0,"HostHeaderConditionConfig",0,[_V,_RV],[64,64]];var HostHeaderRewriteConfig$=[3,n0,_HHRC,0,[_Rew],[()=>RewriteConfigList]];var HttpHeaderConditionConfig$=[3,n0,"HttpHeaderConditionConfig",0,["HttpHeaderName",_V,_RV],[0,64,64]];var HttpRequestMethodConditionConfig$=[3,n0,"HttpRequestMethodConditionConfig",0,[_V],[64]];var IpamPools$=[3,n0,_IP,0,["Ipv4IpamPoolId"],[0]];var JwtValidationActionAdditionalClaim$=[3,n0,"JwtValidationActionAdditionalClaim",0,["Format",_N,_V],[0,0,64],3];var JwtValidationActionConfig$=[3,n0,"JwtValidationActionConfig",0,["JwksEndpoint",_I,"AdditionalClaims"],[0,0,()=>JwtValidationActionAdditionalClaims],2];var Limit$=[3,n0,"Limit",0,[_N,"Max"],[0,0]];var Listener$=[3,n0,"Listener",0,[_LA,_LBAo,_Po,_Pr,_C,_SP,_DA,_AP,_MA],[0,0,1,0,()=>CertificateList,0,()=>Actions,64,()=>MutualAuthenticationAttributes$]];var LoadBalancer$=[3,n0,"LoadBalancer",0,[_LBAo,"DNSName","CanonicalHostedZoneId","CreatedTime","LoadBalancerName","Scheme",_VI,_S,_T,_AZv,"SecurityGroups",_IAT,"CustomerOwnedIpv4Pool","EnforceSecurityGroupInboundRulesOnPrivateLinkTraffic","EnablePrefixForIpv6SourceNat",_IP],[0,0,0,4,0,0,0,()=>LoadBalancerState$,0,()=>AvailabilityZones,64,0,0,0,0,()=>IpamPools$]];var LoadBalancerAddress$=[3,n0,"LoadBalancerAddress",0,["IpAddress",_AI,_PIPA,_IPA],[0,0,0,0]];var LoadBalancerState$=[3,n0,"LoadBalancerState",0,[_Co,_R],[0,0]];var Matcher$=[3,n0,_Ma,0,["HttpCode","GrpcCode"],[0,0]];var ModifyListenerInput$=[3,n0,"ModifyListenerInput",0,[_LA,_Po,_Pr,_SP,_C,_DA,_AP,_MA],[0,1,0,0,()=>CertificateList,()=>Actions,64,()=>MutualAuthenticationAttributes$],1];var ModifyListenerOutput$=[3,n0,"ModifyListenerOutput",0,[_L],[()=>Listeners]];var ModifyRuleInput$=[3,n0,"ModifyRuleInput",0,[_RAu,_Con,_Ac,_Tr,"ResetTransforms"],[0,()=>RuleConditionList,()=>Actions,()=>RuleTransformList,2],1];var ModifyRuleOutput$=[3,n0,"ModifyRuleOutput",0,[_Ru],[()=>Rules]];var ModifyTargetGroupAttributesInput$=[3,n0,"ModifyTargetGroupAttributesInput",0,[_TGA,_At],[0,()=>TargetGroupAttributes],2];var ModifyTargetGroupAttributesOutput$=[3,n0,"ModifyTargetGroupAttributesOutput",0,[_At],[()=>TargetGroupAttributes]];var MutualAuthenticationAttributes$=[3,n0,"MutualAuthenticationAttributes",0,["Mode",_TSA,"IgnoreClientCertificateExpiry","TrustStoreAssociationStatus","AdvertiseTrustStoreCaNames"],[0,0,2,0,0]];var PathPatternConditionConfig$=[3,n0,"PathPatternConditionConfig",0,[_V,_RV],[64,64]];var QueryStringConditionConfig$=[3,n0,"QueryStringConditionConfig",0,[_V],[()=>QueryStringKeyValuePairList]];var QueryStringKeyValuePair$=[3,n0,"QueryStringKeyValuePair",0,["Key",_Va],[0,0]];var RedirectActionConfig$=[3,n0,"RedirectActionConfig",0,[_SC,_Pr,_Po,"Host","Path","Query"],[0,0,0,0,0,0],1];var RemoveTagsInput$=[3,n0,"RemoveTagsInput",0,[_RA,"TagKeys"],[64,64],2];var RemoveTagsOutput$=[3,n0,"RemoveTagsOutput",0,[],[]];var RewriteConfig$=[3,n0,"RewriteConfig",0,["Regex","Replace"],[0,0],2];var Rule$=[3,n0,"Rule",0,[_RAu,_P,_Con,_Ac,_ID,_Tr],[0,0,()=>RuleConditionList,()=>Actions,2,()=>RuleTransformList]];var RuleCondition$=[3,n0,"RuleCondition",0,["Field",_V,"HostHeaderConfig","PathPatternConfig","HttpHeaderConfig","QueryStringConfig","HttpRequestMethodConfig","SourceIpConfig",_RV],[0,64,()=>HostHeaderConditionConfig$,()=>PathPatternConditionConfig$,()=>HttpHeaderConditionConfig$,()=>QueryStringConditionConfig$,()=>HttpRequestMethodConditionConfig$,()=>SourceIpConditionConfig$,64]];var RuleTransform$=[3,n0,"RuleTransform",0,[_T,_HHRC,_URC],[0,()=>HostHeaderRewriteConfig$,()=>UrlRewriteConfig$],1];var SourceIpConditionConfig$=[3,n0,"SourceIpConditionConfig",0,[_V,_IAT],[64,0]];[[()=>Ciphers]];var Tag$=[3,n0,"Tag",0,["Key",_Va],[0,0],1];var TagDescription$=[3,n0,"TagDescription",0,[_RAe,_Ta],[0,()=>TagList]];var TargetDescription$=[3,n0,"TargetDescription",0,["Id",_Po,_AZ,"QuicServerId"],[0,1,0,0],1];var TargetGroup$=[3,n0,"TargetGroup",0,[_TGA,"TargetGroupName",_Pr,_Po,_VI,_HCP,_HCPe,_HCE,_HCIS,_HCTS,_HTC,_UTC,_HCPea,_Ma,_LBAoa,_TT,_PV,_IAT,_TCP],[0,0,0,1,0,0,0,2,1,1,1,1,0,()=>Matcher$,64,0,0,0,1]];var TargetGroupAttribute$=[3,n0,"TargetGroupAttribute",0,["Key",_Va],[0,0]];var TargetGroupStickinessConfig$=[3,n0,_TGSC,0,["Enabled","DurationSeconds"],[2,1]];var TargetGroupTuple$=[3,n0,"TargetGroupTuple",0,[_TGA,"Weight"],[0,1]];var TargetHealth$=[3,n0,_TH,0,[_S,_R,_D],[0,0,0]];var TargetHealthDescription$=[3,n0,"TargetHealthDescription",0,["Target",_HCPe,_TH,_AD,_AO],[()=>TargetDescription$,0,()=>TargetHealth$,()=>AnomalyDetection$,()=>AdministrativeOverride$]];var UrlRewriteConfig$=[3,n0,_URC,0,[_Rew],[()=>RewriteConfigList]];[[()=>CapacityReservationStatus$]];var Actions=[1,n0,_Ac,0,()=>Action$];var AvailabilityZones=[1,n0,_AZv,0,()=>AvailabilityZone$];var CertificateList=[1,n0,"CertificateList",0,()=>Certificate$];var Ciphers=[1,n0,_Cip,0,()=>Cipher$];var JwtValidationActionAdditionalClaims=[1,n0,"JwtValidationActionAdditionalClaims",0,()=>JwtValidationActionAdditionalClaim$];var Limits=[1,n0,_Li,0,()=>Limit$];var Listeners=[1,n0,_L,0,()=>Listener$];var LoadBalancerAddresses=[1,n0,_LBA,0,()=>LoadBalancerAddress$];var LoadBalancers=[1,n0,_LB,0,()=>LoadBalancer$];var QueryStringKeyValuePairList=[1,n0,"QueryStringKeyValuePairList",0,()=>QueryStringKeyValuePair$];var RewriteConfigList=[1,n0,"RewriteConfigList",0,()=>RewriteConfig$];var RuleConditionList=[1,n0,"RuleConditionList",0,()=>RuleCondition$];var Rules=[1,n0,_Ru,0,()=>Rule$];var RuleTransformList=[1,n0,"RuleTransformList",0,()=>RuleTransform$];var TagDescriptions=[1,n0,_TD,0,()=>TagDescription$];var TagList=[1,n0,"TagList",0,()=>Tag$];var TargetDescriptions=[1,n0,"TargetDescriptions",0,()=>TargetDescription$];var TargetGroupAttributes=[1,n0,"TargetGroupAttributes",0,()=>TargetGroupAttribute$];var TargetGroupList=[1,n0,"TargetGroupList",0,()=>TargetGroupTuple$];var TargetGroups=[1,n0,_TG,0,()=>TargetGroup$];var TargetHealthDescriptions=[1,n0,_THD,0,()=>TargetHealthDescription$];var AddTags$=[9,n0,"AddTags",0,()=>AddTagsInput$,()=>AddTagsOutput$];var CreateRule$=[9,n0,"CreateRule",0,()=>CreateRuleInput$,()=>CreateRuleOutput$];var CreateTargetGroup$=[9,n0,"CreateTargetGroup",0,()=>CreateTargetGroupInput$,()=>CreateTargetGroupOutput$];var DeleteRule$=[9,n0,"DeleteRule",0,()=>DeleteRuleInput$,()=>DeleteRuleOutput$];var DeleteTargetGroup$=[9,n0,"DeleteTargetGroup",0,()=>DeleteTargetGroupInput$,()=>DeleteTargetGroupOutput$];var DescribeAccountLimits$=[9,n0,"DescribeAccountLimits",0,()=>DescribeAccountLimitsInput$,()=>DescribeAccountLimitsOutput$];var DescribeListeners$=[9,n0,"DescribeListeners",0,()=>DescribeListenersInput$,()=>DescribeListenersOutput$];var DescribeLoadBalancers$=[9,n0,"DescribeLoadBalancers",0,()=>DescribeLoadBalancersInput$,()=>DescribeLoadBalancersOutput$];var DescribeRules$=[9,n0,"DescribeRules",0,()=>DescribeRulesInput$,()=>DescribeRulesOutput$];var DescribeTags$=[9,n0,"DescribeTags",0,()=>DescribeTagsInput$,()=>DescribeTagsOutput$];var DescribeTargetGroupAttributes$=[9,n0,"DescribeTargetGroupAttributes",0,()=>DescribeTargetGroupAttributesInput$,()=>DescribeTargetGroupAttributesOutput$];var DescribeTargetGroups$=[9,n0,"DescribeTargetGroups",0,()=>DescribeTargetGroupsInput$,()=>DescribeTargetGroupsOutput$];var DescribeTargetHealth$=[9,n0,"DescribeTargetHealth",0,()=>DescribeTargetHealthInput$,()=>DescribeTargetHealthOutput$];var ModifyListener$=[9,n0,"ModifyListener",0,()=>ModifyListenerInput$,()=>ModifyListenerOutput$];var ModifyRule$=[9,n0,"ModifyRule",0,()=>ModifyRuleInput$,()=>ModifyRuleOutput$];var ModifyTargetGroupAttributes$=[9,n0,"ModifyTargetGroupAttributes",0,()=>ModifyTargetGroupAttributesInput$,()=>ModifyTargetGroupAttributesOutput$];var RemoveTags$=[9,n0,"RemoveTags",0,()=>RemoveTagsInput$,()=>RemoveTagsOutput$];

/***/ })

};
