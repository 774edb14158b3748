/// The answer that a door gave to a request with an idempotency key, as it can be given once more.
public struct GivenAnswer: Sendable, Hashable {
    /// HTTP status.
    public let status: Int
    /// Header fields worth keeping, one a line: `ETag: "3"`.
    public let headers: String
    /// The body.
    public let body: [UInt8]

    /// An answer.
    public init(status: Int, headers: String, body: [UInt8]) {
        self.status = status
        self.headers = headers
        self.body = body
    }
}
