public import Diagnostics

/// Why a bundle could not be made or taken in, or a feed could not be fetched.
public enum FeedError: ExplainedError, Equatable {
    /// No key of ours, or not of the kind needed.
    case badKey(path: String)
    /// A file that would be written over.
    case exists(path: String)
    case couldNotWrite(path: String, message: String)
    /// Not a bundle, or of another format.
    case notABundle(path: String)
    /// The signature is not that of the key.
    case wrongSignature(path: String, key: String)
    /// Other bytes than the manifest says.
    case tampered(path: String, part: String)
    /// The bundle is older than what is installed.
    case olderBundle(path: String, bundle: String, installed: String)
    case unknownSource(name: String, known: [String])
    case badSources(path: String, text: String)
    /// An address that must not be asked.
    case forbiddenAddress(url: String, reason: Reason)
    case tooManyRedirects(url: String, limit: Int)
    case tooLarge(url: String, limit: Int)
    case status(url: String, status: Int)
    case network(url: String, message: String)
    /// The answer is whole as a file, but not what was asked for.
    case incomplete(url: String, expected: Int, got: Int)
    case badAnswer(url: String, text: String)
    /// The library that speaks with the network is not installed.
    case libraryMissing(message: String)
    /// Another update of the same catalogue is at work.
    case updating(path: String)
    /// The catalogue is not the one that what was fetched goes with: somebody put another in its place meanwhile.
    case replaced(path: String)
    /// A file of this year that is not there in the year's first month.
    case notYet(url: String)
    /// Addresses of a source that were not asked, since those before gave no answer.
    case notAsked(url: String, count: Int)
    /// Records of a source that could not be read, in one sentence.
    case unread(source: String, ids: [String])

    /// Why an address is forbidden.
    public enum Reason: String, Sendable {
        case notHTTPS, privateAddress, malformed
    }

    /// Stable code, `FEED-001` and on.
    public var code: String {
        switch self {
        case .badKey: "FEED-001"
        case .exists: "FEED-002"
        case .couldNotWrite: "FEED-003"
        case .notABundle: "FEED-004"
        case .wrongSignature: "FEED-005"
        case .tampered: "FEED-006"
        case .olderBundle: "FEED-007"
        case .unknownSource: "FEED-008"
        case .badSources: "FEED-009"
        case .forbiddenAddress: "FEED-010"
        case .tooManyRedirects: "FEED-011"
        case .tooLarge: "FEED-012"
        case .status: "FEED-013"
        case .network: "FEED-014"
        case .incomplete: "FEED-015"
        case .badAnswer: "FEED-016"
        case .libraryMissing: "FEED-017"
        case .updating: "FEED-018"
        case .replaced: "FEED-019"
        case .notYet: "FEED-020"
        case .notAsked: "FEED-021"
        case .unread: "FEED-022"
        }
    }
}
