/// One request for one address; redirects are for the caller to follow.
public struct HTTPRequest: Sendable {
    /// The whole address.
    public var url: String
    /// Names and values. They may hold secrets and are never shown.
    public var headers: [(name: String, value: String)] = []
    /// The body to be sent, which makes it a POST; nil for a GET.
    public var post: [UInt8]?
    /// Whether the server may stand on a private address, as a mirror in one's own house does; never true for a redirect.
    public var mayBePrivate = true
    /// Whether this machine itself may be asked, also without TLS.
    public var allowsLoopback = false

    /// A request for `url`.
    public init(url: String) { self.url = url }
}

/// What came before the body.
public struct HTTPAnswer: Sendable {
    /// The status code.
    public var status: Int
    /// By name in lower case; of a header given twice the last value.
    public var headers: [String: String]

    /// An answer from its parts.
    public init(status: Int, headers: [String: String] = [:]) {
        self.status = status
        self.headers = headers
    }
}

/// What carries requests over the network, in one value that a test replaces.
public struct HTTPTransport: Sendable {
    /// Asks, and hands over the body in pieces, each with the answer's head; an error thrown there ends the transfer and is thrown.
    public typealias Body = (HTTPAnswer, UnsafeRawBufferPointer) throws -> Void
    /// Carries one request.
    public var send: @Sendable (HTTPRequest, Body) throws -> HTTPAnswer

    /// A transport from its function.
    public init(send: @escaping @Sendable (HTTPRequest, Body) throws -> HTTPAnswer) { self.send = send }
}
