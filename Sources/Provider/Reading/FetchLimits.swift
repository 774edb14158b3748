/// How much a provider may ask of us.
package struct FetchLimits: Sendable {
    /// Most bytes of a document, a feed or a list.
    package var fileBytes = 32 << 20
    /// Most bytes of a hash, a signature, a key or a security.txt.
    package var smallBytes = 1 << 20
    /// Most seconds of one transfer.
    package var seconds = 300
    /// Most redirects of one request (2.1 requirement 6).
    package var redirects = 20
    /// Most requests of one run.
    package var requests = 100_000
    /// Most documents of one run.
    package var documents = 20_000
    /// Seconds between two requests.
    package var pause = 0.1
    /// How often a request is made that fails for reasons that pass.
    package var tries = 3

    /// The defaults.
    package init() {}
}
