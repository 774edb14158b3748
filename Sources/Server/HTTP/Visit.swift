import Hummingbird
import Logging
import NIOCore

/// What the server knows of a request while it answers it.
struct Visit: RequestContext {
    var coreContext: CoreRequestContextStorage
    /// The connection, or the stream of it that the request came on.
    let channel: any Channel
    /// Address of whoever is at the other end of the connection; nil in tests without one.
    let peer: String?
    /// Address of the client: the peer's, or what a trusted proxy says. Set by ``RequestStamp``.
    var address: String
    /// Id of the request, in every log line and answer. Set by ``RequestStamp``.
    var requestID = ""
    /// What the request turns out to be about, for the log line. Shared by all copies of the context.
    let notes = VisitNotes()

    init(source: ApplicationRequestContextSource) {
        coreContext = CoreRequestContextStorage(source: source)
        channel = source.channel
        peer = source.channel.remoteAddress?.ipAddress
        address = peer ?? "unknown"
    }
}
