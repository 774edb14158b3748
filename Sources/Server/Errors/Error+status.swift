import HTTPTypes
import OIDC
import Registry

extension ServerError {
    /// With which HTTP status it is answered.
    var status: HTTPResponse.Status {
        switch self {
        case .signInNeeded, .wrongSignIn, .secondFactorNeeded, .wrongCode: .unauthorized
        case .forged, .wrongSetupToken, .notLinked: .forbidden
        case .noSuchPlace, .linkClosed: .notFound
        case .wrongMethod: .methodNotAllowed
        case .tooLarge: .contentTooLarge
        case .tooSlow: .requestTimeout
        case .wrongMediaType: .unsupportedMediaType
        case .notAcceptable: .notAcceptable
        case .badJSON: .badRequest
        case .invalid: .unprocessableContent
        case .signInLocked, .tooMany: .tooManyRequests
        case .preconditionNeeded: .preconditionRequired
        case .preconditionFailed: .preconditionFailed
        case .keyReused: .unprocessableContent
        case .keyOpen, .alreadySetUp, .unreadableFactor, .uploadGone: .conflict
        case .unavailable: .serviceUnavailable
        case .diskFull: .outOfSpace
        case .configuration, .tls, .cannotListen, .folder, .fault: .internalServerError
        }
    }
}

extension RegistryError {
    /// With which HTTP status it is answered.
    var status: HTTPResponse.Status {
        switch self {
        case .notAllowed, .fourEyes, .wrongPassword: .forbidden
        case .unknownPerson: .unauthorized
        case .notFound: .notFound
        case .alreadyThere, .forbiddenByState, .brokenChain: .conflict
        case .changedMeanwhile: .preconditionFailed
        case .invalid, .reasonMissing: .unprocessableContent
        case .locked: .tooManyRequests
        case .request: .badRequest
        }
    }
}

extension OIDCError {
    /// With which HTTP status it is answered.
    var status: HTTPResponse.Status {
        switch self {
        case .unreachable, .status, .badDiscovery, .otherIssuer, .badKeys: .badGateway
        case .noAttempt: .badRequest
        case .refused, .codeRefused, .badToken, .wrongSignature, .wrongClaim: .forbidden
        }
    }
}

extension HTTPResponse.Status {
    /// RFC 4918, 11.5.
    static let outOfSpace = HTTPResponse.Status(code: 507, reasonPhrase: "Insufficient Storage")
}
