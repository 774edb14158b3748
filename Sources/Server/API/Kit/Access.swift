import Diagnostics
import Registry

/// Who may use a route. Nothing else can be written: a route without one does not compile.
enum Access: Sendable {
    /// Whoever has the permission that the use case or question behind it demands.
    case permission(Permission)
    /// Anybody, for this reason.
    case open(because: Wording)
}
