export const id = 5711;
export const ids = [5711];
export const modules = {

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


/***/ }),

/***/ 85711:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openCloudWatchLogs: () => (/* binding */ openCloudWatchLogs)
});

// EXTERNAL MODULE: ./build/node_modules/@smithy/core/dist-es/submodules/client/smithy-client/client-command-builder.js + 2 modules
var client_command_builder = __webpack_require__(88798);
// EXTERNAL MODULE: ./build/node_modules/@smithy/core/dist-es/submodules/endpoints/index.js + 6 modules
var endpoints = __webpack_require__(5714);
;// CONCATENATED MODULE: ./build/node_modules/@aws-sdk/client-cloudwatch-logs/dist-es/endpoint/EndpointParameters.js
const resolveClientEndpointParameters = (options) => {
    return Object.assign(options, {
        useDualstackEndpoint: options.useDualstackEndpoint ?? false,
        useFipsEndpoint: options.useFipsEndpoint ?? false,
        defaultSigningName: "logs",
    });
};
const commonParams = {
    UseFIPS: { type: "builtInParams", name: "useFipsEndpoint" },
    Endpoint: { type: "builtInParams", name: "endpoint" },
    Region: { type: "builtInParams", name: "region" },
    UseDualStack: { type: "builtInParams", name: "useDualstackEndpoint" },
};

;// CONCATENATED MODULE: ./build/node_modules/@aws-sdk/client-cloudwatch-logs/dist-es/commandBuilder.js



const command = (0,client_command_builder/* makeBuilder */.k)(commonParams, "Logs_20140328", "CloudWatchLogsClient", endpoints/* getEndpointPlugin */.rD);
const _ep0 = {};
const _mw0 = (Command, cs, config, o) => [];

// EXTERNAL MODULE: ./build/node_modules/@smithy/core/dist-es/submodules/schema/TypeRegistry.js
var TypeRegistry = __webpack_require__(74700);
// EXTERNAL MODULE: ./build/node_modules/@smithy/core/dist-es/submodules/client/smithy-client/exceptions.js
var exceptions = __webpack_require__(91534);
;// CONCATENATED MODULE: ./build/node_modules/@aws-sdk/client-cloudwatch-logs/dist-es/models/CloudWatchLogsServiceException.js


class CloudWatchLogsServiceException extends exceptions/* ServiceException */.T {
    static shapeId = "smithy.ts.sdk.synthetic.com.amazonaws.cloudwatchlogs#CloudWatchLogsServiceException";
    constructor(options) {
        super(options);
        Object.setPrototypeOf(this, CloudWatchLogsServiceException.prototype);
    }
}

;// CONCATENATED MODULE: ./build/node_modules/@aws-sdk/client-cloudwatch-logs/dist-es/models/errors.js

class AccessDeniedException extends CloudWatchLogsServiceException {
    static shapeId = "com.amazonaws.cloudwatchlogs#AccessDeniedException";
    name = "AccessDeniedException";
    $fault = "client";
    constructor(opts) {
        super({
            name: "AccessDeniedException",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, AccessDeniedException.prototype);
    }
}
class InvalidParameterException extends CloudWatchLogsServiceException {
    static shapeId = "com.amazonaws.cloudwatchlogs#InvalidParameterException";
    name = "InvalidParameterException";
    $fault = "client";
    constructor(opts) {
        super({
            name: "InvalidParameterException",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, InvalidParameterException.prototype);
    }
}
class OperationAbortedException extends CloudWatchLogsServiceException {
    static shapeId = "com.amazonaws.cloudwatchlogs#OperationAbortedException";
    name = "OperationAbortedException";
    $fault = "client";
    constructor(opts) {
        super({
            name: "OperationAbortedException",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, OperationAbortedException.prototype);
    }
}
class ResourceNotFoundException extends CloudWatchLogsServiceException {
    static shapeId = "com.amazonaws.cloudwatchlogs#ResourceNotFoundException";
    name = "ResourceNotFoundException";
    $fault = "client";
    constructor(opts) {
        super({
            name: "ResourceNotFoundException",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, ResourceNotFoundException.prototype);
    }
}
class ServiceUnavailableException extends CloudWatchLogsServiceException {
    static shapeId = "com.amazonaws.cloudwatchlogs#ServiceUnavailableException";
    name = "ServiceUnavailableException";
    $fault = "server";
    constructor(opts) {
        super({
            name: "ServiceUnavailableException",
            $fault: "server",
            ...opts,
        });
        Object.setPrototypeOf(this, ServiceUnavailableException.prototype);
    }
}
class InternalServerException extends CloudWatchLogsServiceException {
    static shapeId = "com.amazonaws.cloudwatchlogs#InternalServerException";
    name = "InternalServerException";
    $fault = "server";
    constructor(opts) {
        super({
            name: "InternalServerException",
            $fault: "server",
            ...opts,
        });
        Object.setPrototypeOf(this, InternalServerException.prototype);
    }
}
class ThrottlingException extends CloudWatchLogsServiceException {
    static shapeId = "com.amazonaws.cloudwatchlogs#ThrottlingException";
    name = "ThrottlingException";
    $fault = "client";
    constructor(opts) {
        super({
            name: "ThrottlingException",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, ThrottlingException.prototype);
    }
}
class ValidationException extends CloudWatchLogsServiceException {
    static shapeId = "com.amazonaws.cloudwatchlogs#ValidationException";
    name = "ValidationException";
    $fault = "client";
    constructor(opts) {
        super({
            name: "ValidationException",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, ValidationException.prototype);
    }
}
class InvalidOperationException extends CloudWatchLogsServiceException {
    static shapeId = "com.amazonaws.cloudwatchlogs#InvalidOperationException";
    name = "InvalidOperationException";
    $fault = "client";
    constructor(opts) {
        super({
            name: "InvalidOperationException",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, InvalidOperationException.prototype);
    }
}
class ConflictException extends CloudWatchLogsServiceException {
    static shapeId = "com.amazonaws.cloudwatchlogs#ConflictException";
    name = "ConflictException";
    $fault = "client";
    constructor(opts) {
        super({
            name: "ConflictException",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, ConflictException.prototype);
    }
}
class ServiceQuotaExceededException extends CloudWatchLogsServiceException {
    static shapeId = "com.amazonaws.cloudwatchlogs#ServiceQuotaExceededException";
    name = "ServiceQuotaExceededException";
    $fault = "client";
    constructor(opts) {
        super({
            name: "ServiceQuotaExceededException",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, ServiceQuotaExceededException.prototype);
    }
}
class LimitExceededException extends CloudWatchLogsServiceException {
    static shapeId = "com.amazonaws.cloudwatchlogs#LimitExceededException";
    name = "LimitExceededException";
    $fault = "client";
    constructor(opts) {
        super({
            name: "LimitExceededException",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, LimitExceededException.prototype);
    }
}
class ResourceAlreadyExistsException extends CloudWatchLogsServiceException {
    static shapeId = "com.amazonaws.cloudwatchlogs#ResourceAlreadyExistsException";
    name = "ResourceAlreadyExistsException";
    $fault = "client";
    constructor(opts) {
        super({
            name: "ResourceAlreadyExistsException",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, ResourceAlreadyExistsException.prototype);
    }
}
class DataAlreadyAcceptedException extends CloudWatchLogsServiceException {
    static shapeId = "com.amazonaws.cloudwatchlogs#DataAlreadyAcceptedException";
    name = "DataAlreadyAcceptedException";
    $fault = "client";
    expectedSequenceToken;
    constructor(opts) {
        super({
            name: "DataAlreadyAcceptedException",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, DataAlreadyAcceptedException.prototype);
        this.expectedSequenceToken = opts.expectedSequenceToken;
    }
}
class InternalStreamingException extends CloudWatchLogsServiceException {
    static shapeId = "com.amazonaws.cloudwatchlogs#InternalStreamingException";
    name = "InternalStreamingException";
    $fault = "client";
    constructor(opts) {
        super({
            name: "InternalStreamingException",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, InternalStreamingException.prototype);
    }
}
class InvalidSequenceTokenException extends CloudWatchLogsServiceException {
    static shapeId = "com.amazonaws.cloudwatchlogs#InvalidSequenceTokenException";
    name = "InvalidSequenceTokenException";
    $fault = "client";
    expectedSequenceToken;
    constructor(opts) {
        super({
            name: "InvalidSequenceTokenException",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, InvalidSequenceTokenException.prototype);
        this.expectedSequenceToken = opts.expectedSequenceToken;
    }
}
class UnrecognizedClientException extends CloudWatchLogsServiceException {
    static shapeId = "com.amazonaws.cloudwatchlogs#UnrecognizedClientException";
    name = "UnrecognizedClientException";
    $fault = "client";
    constructor(opts) {
        super({
            name: "UnrecognizedClientException",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, UnrecognizedClientException.prototype);
    }
}
class SessionStreamingException extends CloudWatchLogsServiceException {
    static shapeId = "com.amazonaws.cloudwatchlogs#SessionStreamingException";
    name = "SessionStreamingException";
    $fault = "client";
    constructor(opts) {
        super({
            name: "SessionStreamingException",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, SessionStreamingException.prototype);
    }
}
class SessionTimeoutException extends CloudWatchLogsServiceException {
    static shapeId = "com.amazonaws.cloudwatchlogs#SessionTimeoutException";
    name = "SessionTimeoutException";
    $fault = "client";
    constructor(opts) {
        super({
            name: "SessionTimeoutException",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, SessionTimeoutException.prototype);
    }
}
class MalformedQueryException extends CloudWatchLogsServiceException {
    static shapeId = "com.amazonaws.cloudwatchlogs#MalformedQueryException";
    name = "MalformedQueryException";
    $fault = "client";
    queryCompileError;
    constructor(opts) {
        super({
            name: "MalformedQueryException",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, MalformedQueryException.prototype);
        this.queryCompileError = opts.queryCompileError;
    }
}
class TooManyTagsException extends CloudWatchLogsServiceException {
    static shapeId = "com.amazonaws.cloudwatchlogs#TooManyTagsException";
    name = "TooManyTagsException";
    $fault = "client";
    resourceName;
    constructor(opts) {
        super({
            name: "TooManyTagsException",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, TooManyTagsException.prototype);
        this.resourceName = opts.resourceName;
    }
}

;// CONCATENATED MODULE: ./build/node_modules/@aws-sdk/client-cloudwatch-logs/dist-es/schemas/schemas_0.js
const _ISEn="InternalStreamingException";const _SSE="SessionStreamingException";const _STE="SessionTimeoutException";const _aA="applicationArn";const _aDA="anomalyDetectorArn";const _aOTL="applyOnTransformedLogs";const _aPc="accessPolicy";const _bS="bytesScanned";const _c="client";const _cT="creationTime";const _d="description";const _dDT="deliveryDestinationType";const _dI="destinationIdentifier";const _dS="dataSource";const _dSC="deliverySourceConfiguration";const _dV="defaultValue";const _del="delimiter";const _des="destination";const _e="error";const _eM="errorMessage";const _eMv="eventMessage";const _eN="eventNumber";const _eST="expectedSequenceToken";const _en="entries";const _f="from";const _fD="fieldDelimiter";const _fN="filterName";const _fP="filterPattern";const _fSC="fieldSelectionCriteria";const _fi="fields";const _hE="httpError";const _iT="ingestionTime";const _kKI="kmsKeyId";const _lEFP="logEventFilterPattern";const _lGA="logGroupArn";const _lGAL="logGroupArnList";const _lGCo="logGroupClass";const _lGI="logGroupIdentifiers";const _lGIo="logGroupIdentifier";const _lGN="logGroupName";const _lSN="logStreamName";const _lSNPo="logStreamNamePrefixes";const _lSNo="logStreamNames";const _lT="logType";const _lUT="lastUpdatedTime";const _m="message";const _n="name";const _oIE="overwriteIfExists";const _pD="policyDocument";const _pN="policyName";const _qI="queryId";const _qL="queryLanguage";const _qS="queryString";const _rAo="roleArn";const _rF="recordFields";const _s="smithy.ts.sdk.synthetic.com.amazonaws.cloudwatchlogs";const _sBt="storedBytes";const _sDC="s3DeliveryConfiguration";const _sR="statusReason";const _se="server";const _ser="service";const _so="source";const _st="state";const _sta="status";const _str="streaming";const _t="target";const _ta="tags";const _tim="timestamp";const _ty="type";const _u="unmask";const _v="value";const _wK="withKeys";const n0="com.amazonaws.cloudwatchlogs";const _s_registry=new TypeRegistry/* TypeRegistry */.O(_s);var CloudWatchLogsServiceException$=[-3,_s,"CloudWatchLogsServiceException",0,[],[]];_s_registry.registerError(CloudWatchLogsServiceException$,CloudWatchLogsServiceException);const n0_registry=new TypeRegistry/* TypeRegistry */.O(n0);var AccessDeniedException$=[-3,n0,"AccessDeniedException",{[_e]:_c},[_m],[0]];n0_registry.registerError(AccessDeniedException$,AccessDeniedException);var ConflictException$=[-3,n0,"ConflictException",{[_e]:_c},[_m],[0]];n0_registry.registerError(ConflictException$,ConflictException);var DataAlreadyAcceptedException$=[-3,n0,"DataAlreadyAcceptedException",{[_e]:_c},[_eST,_m],[0,0]];n0_registry.registerError(DataAlreadyAcceptedException$,DataAlreadyAcceptedException);var InternalServerException$=[-3,n0,"InternalServerException",{[_e]:_se,[_hE]:500},[_m],[0]];n0_registry.registerError(InternalServerException$,InternalServerException);var InternalStreamingException$=[-3,n0,_ISEn,{[_e]:_c},[_m],[0]];n0_registry.registerError(InternalStreamingException$,InternalStreamingException);var InvalidOperationException$=[-3,n0,"InvalidOperationException",{[_e]:_c},[_m],[0]];n0_registry.registerError(InvalidOperationException$,InvalidOperationException);var InvalidParameterException$=[-3,n0,"InvalidParameterException",{[_e]:_c},[_m],[0]];n0_registry.registerError(InvalidParameterException$,InvalidParameterException);var InvalidSequenceTokenException$=[-3,n0,"InvalidSequenceTokenException",{[_e]:_c},[_eST,_m],[0,0]];n0_registry.registerError(InvalidSequenceTokenException$,InvalidSequenceTokenException);var LimitExceededException$=[-3,n0,"LimitExceededException",{[_e]:_c},[_m],[0]];n0_registry.registerError(LimitExceededException$,LimitExceededException);var MalformedQueryException$=[-3,n0,"MalformedQueryException",{[_e]:_c},["queryCompileError",_m],[()=>QueryCompileError$,0]];n0_registry.registerError(MalformedQueryException$,MalformedQueryException);var OperationAbortedException$=[-3,n0,"OperationAbortedException",{[_e]:_c},[_m],[0]];n0_registry.registerError(OperationAbortedException$,OperationAbortedException);var ResourceAlreadyExistsException$=[-3,n0,"ResourceAlreadyExistsException",{[_e]:_c},[_m],[0]];n0_registry.registerError(ResourceAlreadyExistsException$,ResourceAlreadyExistsException);var ResourceNotFoundException$=[-3,n0,"ResourceNotFoundException",{[_e]:_c},[_m],[0]];n0_registry.registerError(ResourceNotFoundException$,ResourceNotFoundException);var ServiceQuotaExceededException$=[-3,n0,"ServiceQuotaExceededException",{[_e]:_c},[_m],[0]];n0_registry.registerError(ServiceQuotaExceededException$,ServiceQuotaExceededException);var ServiceUnavailableException$=[-3,n0,"ServiceUnavailableException",{[_e]:_se},[_m],[0]];n0_registry.registerError(ServiceUnavailableException$,ServiceUnavailableException);var SessionStreamingException$=[-3,n0,_SSE,{[_e]:_c},[_m],[0]];n0_registry.registerError(SessionStreamingException$,SessionStreamingException);var SessionTimeoutException$=[-3,n0,_STE,{[_e]:_c},[_m],[0]];n0_registry.registerError(SessionTimeoutException$,SessionTimeoutException);var ThrottlingException$=[-3,n0,"ThrottlingException",{[_e]:_c},[_m],[0]];n0_registry.registerError(ThrottlingException$,ThrottlingException);var TooManyTagsException$=[-3,n0,"TooManyTagsException",{[_e]:_c,[_hE]:400},[_m,"resourceName"],[0,0]];n0_registry.registerError(TooManyTagsException$,TooManyTagsException);var UnrecognizedClientException$=[-3,n0,"UnrecognizedClientException",{[_e]:_c},[_m],[0]];n0_registry.registerError(UnrecognizedClientException$,UnrecognizedClientException);var ValidationException$=[-3,n0,"ValidationException",{[_e]:_c},[_m],[0]];n0_registry.registerError(ValidationException$,ValidationException);const errorTypeRegistries=[_s_registry,n0_registry];var AddKeyEntry$=[3,n0,"AddKeyEntry",0,["key",_v,_oIE],[0,0,2],2];var AddKeys$=[3,n0,"AddKeys",0,[_en],[()=>AddKeyEntries],1];[[()=>GroupingIdentifiers]];[[()=>LogSamples,()=>PatternTokens]];[[()=>ConfigurationTemplateDeliveryConfigValues$,()=>AllowedFields,()=>DeliverySourceConfigurationSchemas,()=>S3TablesIntegration$]];var ConfigurationTemplateDeliveryConfigValues$=[3,n0,"ConfigurationTemplateDeliveryConfigValues",0,[_rF,_fD,_sDC],[64,0,()=>S3DeliveryConfiguration$]];var CopyValue$=[3,n0,"CopyValue",0,[_en],[()=>CopyValueEntries],1];var CopyValueEntry$=[3,n0,"CopyValueEntry",0,[_so,_t,_oIE],[0,0,2],2];var CSV$=[3,n0,"CSV",0,["quoteCharacter",_del,"columns",_so,_des],[0,0,64,0,0]];var DataSource$=[3,n0,"DataSource",0,[_n,_ty],[0,0],1];var DateTimeConverter$=[3,n0,"DateTimeConverter",0,[_so,_t,"matchPatterns","targetFormat","sourceTimezone","targetTimezone","locale"],[0,0,64,0,0,0,0],3];var DeleteKeys$=[3,n0,"DeleteKeys",0,[_wK],[64],1];[[()=>S3DeliveryConfiguration$]];[[()=>DeliveryDestinationConfiguration$]];var DeliveryDestinationConfiguration$=[3,n0,"DeliveryDestinationConfiguration",0,["destinationResourceArn"],[0],1];var DeliverySourceConfigurationSchema$=[3,n0,"DeliverySourceConfigurationSchema",0,["keyName","valueType",_dV,"supportedValues","minValue","maxValue"],[0,0,0,64,1,1],3];var DestinationConfiguration$=[3,n0,"DestinationConfiguration",0,["s3Configuration","lookupTableConfiguration"],[()=>S3Configuration$,()=>LookupTableConfiguration$]];[[()=>ExportTaskStatus$,()=>ExportTaskExecutionInfo$]];var ExportTaskExecutionInfo$=[3,n0,"ExportTaskExecutionInfo",0,[_cT,"completionTime"],[1,1]];var ExportTaskStatus$=[3,n0,"ExportTaskStatus",0,["code",_m],[0,0]];var FieldsData$=[3,n0,"FieldsData",0,["data"],[21]];var GetLogEventsRequest$=[3,n0,"GetLogEventsRequest",0,[_lSN,_lGN,_lGIo,"startTime","endTime","nextToken","limit","startFromHead",_u],[0,0,0,1,1,0,1,2,2],1];var GetLogEventsResponse$=[3,n0,"GetLogEventsResponse",0,["events","nextForwardToken","nextBackwardToken"],[()=>OutputLogEvents,0,0]];var Grok$=[3,n0,"Grok",0,["match",_so],[0,0],1];var GroupingIdentifier$=[3,n0,"GroupingIdentifier",0,["key",_v],[0,0]];[[()=>ImportStatistics$,()=>ImportFilter$]];var ImportFilter$=[3,n0,"ImportFilter",0,["startEventTime","endEventTime"],[1,1]];var ImportStatistics$=[3,n0,"ImportStatistics",0,["bytesImported"],[1]];var ListToMap$=[3,n0,"ListToMap",0,[_so,"key","valueKey",_t,"flatten","flattenedElement"],[0,0,0,0,2,0],2];var LiveTailSessionLogEvent$=[3,n0,"LiveTailSessionLogEvent",0,[_lSN,_lGIo,_m,_tim,_iT],[0,0,0,1,1]];var LiveTailSessionMetadata$=[3,n0,"LiveTailSessionMetadata",0,["sampled"],[2]];var LiveTailSessionStart$=[3,n0,"LiveTailSessionStart",0,["requestId","sessionId",_lGI,_lSNo,_lSNPo,_lEFP],[0,0,64,64,64,0]];var LiveTailSessionUpdate$=[3,n0,"LiveTailSessionUpdate",0,["sessionMetadata","sessionResults"],[()=>LiveTailSessionMetadata$,()=>LiveTailSessionResults]];var LogEvent$=[3,n0,"LogEvent",0,[_tim,_m],[1,0]];var LogFieldsListItem$=[3,n0,"LogFieldsListItem",0,["logFieldName","logFieldType"],[0,()=>LogFieldType$]];var LogFieldType$=[3,n0,"LogFieldType",0,[_ty,"element",_fi],[0,()=>LogFieldType$,()=>LogFieldsList]];var LookupTableConfiguration$=[3,n0,"LookupTableConfiguration",0,["tableName",_rAo,_d,_kKI,_ta],[0,0,0,0,128],2];var LowerCaseString$=[3,n0,"LowerCaseString",0,[_wK],[64],1];[[()=>MetricTransformations]];var MetricTransformation$=[3,n0,"MetricTransformation",0,["metricName","metricNamespace","metricValue",_dV,"dimensions","unit"],[0,0,0,1,128,0],3];var MoveKeyEntry$=[3,n0,"MoveKeyEntry",0,[_so,_t,_oIE],[0,0,2],2];var MoveKeys$=[3,n0,"MoveKeys",0,[_en],[()=>MoveKeyEntries],1];var OpenSearchApplication$=[3,n0,"OpenSearchApplication",0,["applicationEndpoint",_aA,"applicationId",_sta],[0,0,0,()=>OpenSearchResourceStatus$]];var OpenSearchCollection$=[3,n0,"OpenSearchCollection",0,["collectionEndpoint","collectionArn",_sta],[0,0,()=>OpenSearchResourceStatus$]];var OpenSearchDataAccessPolicy$=[3,n0,"OpenSearchDataAccessPolicy",0,[_pN,_sta],[0,()=>OpenSearchResourceStatus$]];var OpenSearchDataSource$=[3,n0,"OpenSearchDataSource",0,["dataSourceName",_sta],[0,()=>OpenSearchResourceStatus$]];var OpenSearchEncryptionPolicy$=[3,n0,"OpenSearchEncryptionPolicy",0,[_pN,_sta],[0,()=>OpenSearchResourceStatus$]];[[()=>OpenSearchDataSource$,()=>OpenSearchApplication$,()=>OpenSearchCollection$,()=>OpenSearchWorkspace$,()=>OpenSearchEncryptionPolicy$,()=>OpenSearchNetworkPolicy$,()=>OpenSearchDataAccessPolicy$,()=>OpenSearchLifecyclePolicy$]];var OpenSearchLifecyclePolicy$=[3,n0,"OpenSearchLifecyclePolicy",0,[_pN,_sta],[0,()=>OpenSearchResourceStatus$]];var OpenSearchNetworkPolicy$=[3,n0,"OpenSearchNetworkPolicy",0,[_pN,_sta],[0,()=>OpenSearchResourceStatus$]];var OpenSearchResourceStatus$=[3,n0,"OpenSearchResourceStatus",0,[_sta,"statusMessage"],[0,0]];var OpenSearchWorkspace$=[3,n0,"OpenSearchWorkspace",0,["workspaceId",_sta],[0,()=>OpenSearchResourceStatus$]];var OutputLogEvent$=[3,n0,"OutputLogEvent",0,[_tim,_m,_iT],[1,0,1]];var ParseCloudfront$=[3,n0,"ParseCloudfront",0,[_so],[0]];var ParseJSON$=[3,n0,"ParseJSON",0,[_so,_des],[0,0]];var ParseKeyValue$=[3,n0,"ParseKeyValue",0,[_so,_des,_fD,"keyValueDelimiter","keyPrefix","nonMatchValue",_oIE],[0,0,0,0,0,0,2]];var ParsePostgres$=[3,n0,"ParsePostgres",0,[_so],[0]];var ParseRoute53$=[3,n0,"ParseRoute53",0,[_so],[0]];var ParseToOCSF$=[3,n0,"ParseToOCSF",0,["eventSource","ocsfVersion",_so,"mappingVersion"],[0,0,0,0],2];var ParseVPC$=[3,n0,"ParseVPC",0,[_so],[0]];var ParseWAF$=[3,n0,"ParseWAF",0,[_so],[0]];var PatternToken$=[3,n0,"PatternToken",0,["dynamicTokenPosition","isDynamic","tokenString","enumerations","inferredTokenName"],[1,2,0,129,0]];[[()=>AddKeys$,()=>CopyValue$,()=>CSV$,()=>DateTimeConverter$,()=>DeleteKeys$,()=>Grok$,()=>ListToMap$,()=>LowerCaseString$,()=>MoveKeys$,()=>ParseCloudfront$,()=>ParseJSON$,()=>ParseKeyValue$,()=>ParseRoute53$,()=>ParseToOCSF$,()=>ParsePostgres$,()=>ParseVPC$,()=>ParseWAF$,()=>RenameKeys$,()=>SplitString$,()=>SubstituteString$,()=>TrimString$,()=>TypeConverter$,()=>UpperCaseString$]];var QueryCompileError$=[3,n0,"QueryCompileError",0,["location",_m],[()=>QueryCompileErrorLocation$,0]];var QueryCompileErrorLocation$=[3,n0,"QueryCompileErrorLocation",0,["startCharOffset","endCharOffset"],[1,1]];[[()=>QueryParameterList]];var QueryParameter$=[3,n0,"QueryParameter",0,[_n,_dV,_d],[0,0,0],1];var RecordField$=[3,n0,"RecordField",0,[_n,"mandatory"],[0,2]];var RenameKeyEntry$=[3,n0,"RenameKeyEntry",0,["key","renameTo",_oIE],[0,0,2],2];var RenameKeys$=[3,n0,"RenameKeys",0,[_en],[()=>RenameKeyEntries],1];var S3Configuration$=[3,n0,"S3Configuration",0,[_dI,_rAo,"ownerAccountId",_kKI],[0,0,0,0],2];var S3DeliveryConfiguration$=[3,n0,"S3DeliveryConfiguration",0,["suffixPath","enableHiveCompatiblePath"],[0,2]];[[()=>DataSource$]];var S3TablesIntegration$=[3,n0,"S3TablesIntegration",0,["datasourceName","datasourceType"],[0,0]];var ScheduledQueryDestination$=[3,n0,"ScheduledQueryDestination",0,["destinationType",_dI,_sta,"processedIdentifier",_eM],[0,0,0,0,0]];[[()=>DestinationConfiguration$]];var SplitString$=[3,n0,"SplitString",0,[_en],[()=>SplitStringEntries],1];var SplitStringEntry$=[3,n0,"SplitStringEntry",0,[_so,_del],[0,0],2];var SubstituteString$=[3,n0,"SubstituteString",0,[_en],[()=>SubstituteStringEntries],1];var SubstituteStringEntry$=[3,n0,"SubstituteStringEntry",0,[_so,_f,"to"],[0,0,0],3];[[()=>ScheduledQueryDestinationList]];var TrimString$=[3,n0,"TrimString",0,[_wK],[64],1];var TypeConverter$=[3,n0,"TypeConverter",0,[_en],[()=>TypeConverterEntries],1];var TypeConverterEntry$=[3,n0,"TypeConverterEntry",0,["key",_ty],[0,0],2];var UpperCaseString$=[3,n0,"UpperCaseString",0,[_wK],[64],1];var AddKeyEntries=[1,n0,"AddKeyEntries",0,()=>AddKeyEntry$];var AllowedFields=[1,n0,"AllowedFields",0,()=>RecordField$];var CopyValueEntries=[1,n0,"CopyValueEntries",0,()=>CopyValueEntry$];var DeliverySourceConfigurationSchemas=[1,n0,"DeliverySourceConfigurationSchemas",0,()=>DeliverySourceConfigurationSchema$];var GroupingIdentifiers=[1,n0,"GroupingIdentifiers",0,()=>GroupingIdentifier$];var LiveTailSessionResults=[1,n0,"LiveTailSessionResults",0,()=>LiveTailSessionLogEvent$];var LogFieldsList=[1,n0,"LogFieldsList",0,()=>LogFieldsListItem$];var LogSamples=[1,n0,"LogSamples",0,()=>LogEvent$];var MetricTransformations=[1,n0,"MetricTransformations",0,()=>MetricTransformation$];var MoveKeyEntries=[1,n0,"MoveKeyEntries",0,()=>MoveKeyEntry$];var OutputLogEvents=[1,n0,"OutputLogEvents",0,()=>OutputLogEvent$];var PatternTokens=[1,n0,"PatternTokens",0,()=>PatternToken$];var QueryParameterList=[1,n0,"QueryParameterList",0,()=>QueryParameter$];var RenameKeyEntries=[1,n0,"RenameKeyEntries",0,()=>RenameKeyEntry$];var ScheduledQueryDestinationList=[1,n0,"ScheduledQueryDestinationList",0,()=>ScheduledQueryDestination$];var SplitStringEntries=[1,n0,"SplitStringEntries",0,()=>SplitStringEntry$];var SubstituteStringEntries=[1,n0,"SubstituteStringEntries",0,()=>SubstituteStringEntry$];var TypeConverterEntries=[1,n0,"TypeConverterEntries",0,()=>TypeConverterEntry$];[{[_str]:1},[()=>FieldsData$,[()=>InternalStreamingException$]]];[{[_str]:1},[()=>LiveTailSessionStart$,()=>LiveTailSessionUpdate$,[()=>SessionTimeoutException$],[()=>SessionStreamingException$]]];var GetLogEvents$=[9,n0,"GetLogEvents",0,()=>GetLogEventsRequest$,()=>GetLogEventsResponse$];
;// CONCATENATED MODULE: ./build/node_modules/@aws-sdk/client-cloudwatch-logs/dist-es/commands/GetLogEventsCommand.js


class GetLogEventsCommand extends command(_ep0, _mw0, "GetLogEvents", GetLogEvents$) {
}

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
;// CONCATENATED MODULE: ./build/node_modules/@smithy/core/dist-es/submodules/event-streams/eventstream-serde-config-resolver/EventStreamSerdeConfig.js
const resolveEventStreamSerdeConfig = (input) => Object.assign(input, {
    eventStreamMarshaller: input.eventStreamSerdeProvider(input),
});

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
;// CONCATENATED MODULE: ./build/node_modules/@aws-sdk/client-cloudwatch-logs/dist-es/auth/httpAuthSchemeProvider.js


const defaultCloudWatchLogsHttpAuthSchemeParametersProvider = async (config, context, input) => {
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
            name: "logs",
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
const defaultCloudWatchLogsHttpAuthSchemeProvider = (authParameters) => {
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

;// CONCATENATED MODULE: ./build/node_modules/@aws-sdk/client-cloudwatch-logs/package.json
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
// EXTERNAL MODULE: ./build/node_modules/@smithy/core/dist-es/submodules/event-streams/eventstream-serde/EventStreamMarshaller.js + 13 modules
var EventStreamMarshaller = __webpack_require__(83688);
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
;// CONCATENATED MODULE: ./build/node_modules/@aws-sdk/client-cloudwatch-logs/dist-es/endpoint/bdd.js

const m = "ref";
const a = -1, b = true, c = "isSet", d = "PartitionResult", e = "booleanEquals", f = "getAttr", g = "stringEquals", h = { [m]: "Endpoint" }, i = { [m]: d }, j = { [m]: "Region" }, k = {}, l = [j];
const _data = {
    conditions: [
        [c, [h]],
        [c, l],
        ["aws.partition", l, d],
        [e, [{ [m]: "UseFIPS" }, b]],
        [e, [{ [m]: "UseDualStack" }, b]],
        [e, [{ fn: f, argv: [i, "supportsDualStack"] }, b]],
        [e, [{ fn: f, argv: [i, "supportsFIPS"] }, b]],
        [g, [j, "us-gov-east-1"]],
        [g, [j, "us-gov-west-1"]]
    ],
    results: [
        [a],
        [a, "Invalid Configuration: FIPS and custom endpoint are not supported"],
        [a, "Invalid Configuration: Dualstack and custom endpoint are not supported"],
        [h, k],
        ["https://logs-fips.{Region}.{PartitionResult#dualStackDnsSuffix}", k],
        [a, "FIPS and DualStack are enabled, but this partition does not support one or both"],
        ["https://logs.us-gov-east-1.amazonaws.com", k],
        ["https://logs.us-gov-west-1.amazonaws.com", k],
        ["https://logs-fips.{Region}.{PartitionResult#dnsSuffix}", k],
        [a, "FIPS is enabled but this partition does not support FIPS"],
        ["https://logs.{Region}.{PartitionResult#dualStackDnsSuffix}", k],
        [a, "DualStack is enabled but this partition does not support DualStack"],
        ["https://logs.{Region}.{PartitionResult#dnsSuffix}", k],
        [a, "Invalid Configuration: Missing Region"]
    ]
};
const root = 2;
const r = 100_000_000;
const nodes = new Int32Array([
    -1, 1, -1,
    0, 14, 3,
    1, 4, r + 13,
    2, 5, r + 13,
    3, 8, 6,
    4, 7, r + 12,
    5, r + 10, r + 11,
    4, 12, 9,
    6, 10, r + 9,
    7, r + 6, 11,
    8, r + 7, r + 8,
    5, 13, r + 5,
    6, r + 4, r + 5,
    3, r + 1, 15,
    4, r + 2, r + 3,
]);
const bdd = BinaryDecisionDiagram/* BinaryDecisionDiagram */.d.from(nodes, root, _data.conditions, _data.results);

;// CONCATENATED MODULE: ./build/node_modules/@aws-sdk/client-cloudwatch-logs/dist-es/endpoint/endpointResolver.js



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

;// CONCATENATED MODULE: ./build/node_modules/@aws-sdk/client-cloudwatch-logs/dist-es/runtimeConfig.shared.js









const getRuntimeConfig = (config) => {
    return {
        apiVersion: "2014-03-28",
        base64Decoder: config?.base64Decoder ?? fromBase64/* fromBase64 */.E,
        base64Encoder: config?.base64Encoder ?? toBase64/* toBase64 */.n,
        disableHostPrefix: config?.disableHostPrefix ?? false,
        endpointProvider: config?.endpointProvider ?? defaultEndpointResolver,
        extensions: config?.extensions ?? [],
        httpAuthSchemeProvider: config?.httpAuthSchemeProvider ?? defaultCloudWatchLogsHttpAuthSchemeProvider,
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
            defaultNamespace: "com.amazonaws.cloudwatchlogs",
            errorTypeRegistries: errorTypeRegistries,
            xmlNamespace: "http://monitoring.amazonaws.com/doc/2014-03-28/",
            version: "2014-03-28",
            serviceTarget: "Logs_20140328",
        },
        serviceId: config?.serviceId ?? "CloudWatch Logs",
        sha256: config?.sha256 ?? Sha256Node/* Sha256Node */.k,
        urlParser: config?.urlParser ?? parseUrl/* parseUrl */.D,
        utf8Decoder: config?.utf8Decoder ?? fromUtf8/* fromUtf8 */.a,
        utf8Encoder: config?.utf8Encoder ?? toUtf8/* toUtf8 */.P,
    };
};

;// CONCATENATED MODULE: ./build/node_modules/@aws-sdk/client-cloudwatch-logs/dist-es/runtimeConfig.js











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
        defaultSocketTimeout: (0,getDefaultSocketTimeout/* getDefaultSocketTimeout */.E)(config?.requestHandler, 300_000),
        defaultUserAgentProvider: config?.defaultUserAgentProvider ?? (0,defaultUserAgent/* createDefaultUserAgentProvider */.pf)({ serviceId: clientSharedValues.serviceId, clientVersion: package_namespaceObject.rE }),
        eventStreamSerdeProvider: config?.eventStreamSerdeProvider ?? EventStreamMarshaller/* eventStreamSerdeProvider */.J2,
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
;// CONCATENATED MODULE: ./build/node_modules/@aws-sdk/client-cloudwatch-logs/dist-es/auth/httpAuthExtensionConfiguration.js
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

;// CONCATENATED MODULE: ./build/node_modules/@aws-sdk/client-cloudwatch-logs/dist-es/runtimeExtensions.js




const resolveRuntimeExtensions = (runtimeConfig, extensions) => {
    const extensionConfiguration = Object.assign((0,region_config_resolver_extensions/* getAwsRegionExtensionConfiguration */.R)(runtimeConfig), (0,defaultExtensionConfiguration/* getDefaultExtensionConfiguration */.xA)(runtimeConfig), (0,httpExtensionConfiguration/* getHttpHandlerExtensionConfiguration */.e)(runtimeConfig), getHttpAuthExtensionConfiguration(runtimeConfig));
    extensions.forEach((extension) => extension.configure(extensionConfiguration));
    return Object.assign(runtimeConfig, (0,region_config_resolver_extensions/* resolveAwsRegionExtensionConfiguration */.$)(extensionConfiguration), (0,defaultExtensionConfiguration/* resolveDefaultRuntimeConfig */.uv)(extensionConfiguration), (0,httpExtensionConfiguration/* resolveHttpHandlerRuntimeConfig */.j)(extensionConfiguration), resolveHttpAuthRuntimeConfig(extensionConfiguration));
};

;// CONCATENATED MODULE: ./build/node_modules/@aws-sdk/client-cloudwatch-logs/dist-es/CloudWatchLogsClient.js














class CloudWatchLogsClient extends client/* Client */.K {
    config;
    constructor(...[configuration]) {
        const _config_0 = runtimeConfig_getRuntimeConfig(configuration || {});
        super(_config_0);
        this.initConfig = _config_0;
        const _config_1 = resolveClientEndpointParameters(_config_0);
        const _config_2 = (0,configurations/* resolveUserAgentConfig */.D)(_config_1);
        const _config_3 = (0,middleware_retry_configurations/* resolveRetryConfig */.$z)(_config_2);
        const _config_4 = (0,resolveRegionConfig/* resolveRegionConfig */.T)(_config_3);
        const _config_5 = (0,hostHeaderMiddleware/* resolveHostHeaderConfig */.OV)(_config_4);
        const _config_6 = (0,endpoints/* resolveEndpointConfig */.Co)(_config_5);
        const _config_7 = resolveEventStreamSerdeConfig(_config_6);
        const _config_8 = resolveHttpAuthSchemeConfig(_config_7);
        const _config_9 = resolveRuntimeExtensions(_config_8, configuration?.extensions || []);
        this.config = _config_9;
        this.middlewareStack.use((0,getSchemaSerdePlugin/* getSchemaSerdePlugin */.wq)(this.config));
        this.middlewareStack.use((0,user_agent_middleware/* getUserAgentPlugin */.sM)(this.config));
        this.middlewareStack.use((0,retry/* getRetryPlugin */.ey)(this.config));
        this.middlewareStack.use((0,contentLengthMiddleware/* getContentLengthPlugin */.vK)(this.config));
        this.middlewareStack.use((0,hostHeaderMiddleware/* getHostHeaderPlugin */.TC)(this.config));
        this.middlewareStack.use((0,loggerMiddleware/* getLoggerPlugin */.Y7)(this.config));
        this.middlewareStack.use((0,getRecursionDetectionPlugin/* getRecursionDetectionPlugin */.n)(this.config));
        this.middlewareStack.use((0,getHttpAuthSchemeEndpointRuleSetPlugin/* getHttpAuthSchemeEndpointRuleSetPlugin */.w)(this.config, {
            httpAuthSchemeParametersProvider: defaultCloudWatchLogsHttpAuthSchemeParametersProvider,
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

// EXTERNAL MODULE: ./build/platform/aws/clients/with-methods.js
var with_methods = __webpack_require__(24896);
;// CONCATENATED MODULE: ./build/platform/aws/clients/logs.js


const commands = { GetLogEventsCommand: GetLogEventsCommand };
function openCloudWatchLogs(settings) {
    return (0,with_methods/* withMethods */.R)(new CloudWatchLogsClient(settings), commands);
}


/***/ }),

/***/ 24896:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ withMethods)
/* harmony export */ });
/**
 * Gives one of the SDK's bare clients a method for each of these commands. The SDK's `SSM`, `EC2` … have all that there
 * are; from a bare client the bundler leaves out what is not named, which otherwise every run has to read: 2 MB for EC2.
 */
function withMethods(client, commands) {
    const methods = Object.entries(commands).map(([name, Command]) => [
        `${name.charAt(0).toLowerCase()}${name.slice(1, -'Command'.length)}`,
        (input, options) => client.send(new Command(input), options),
    ]);
    return Object.assign(client, Object.fromEntries(methods));
}


/***/ })

};
