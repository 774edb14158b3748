/// What an address gave.
package struct FetchedFile: Sendable {
    /// Status of HTTP; for a folder 200 or 404.
    package var status: Int
    /// Headers by name in lower case; none for a folder.
    package var headers: [String: String] = [:]
    /// The body, whole.
    package var bytes: [UInt8] = []
    /// The addresses that it was redirected to, in order.
    package var redirects: [String] = []

    /// Whether there is something.
    package var isThere: Bool { status == 200 }
    /// Whether whoever asks must show who they are.
    package var isClosed: Bool { status == 401 || status == 403 }
}
