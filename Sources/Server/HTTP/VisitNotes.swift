import Synchronization

/// What is learned about a request on its way inward and wanted on the way out.
final class VisitNotes: Sendable {
    private let content = Mutex<(person: String?, route: String?, failure: String?)>((nil, nil, nil))

    /// Handle of the person in whose name it runs.
    var person: String? {
        get { content.withLock { $0.person } }
        set { content.withLock { $0.person = newValue } }
    }

    /// Name of the route, as metrics count it.
    var route: String? {
        get { content.withLock { $0.route } }
        set { content.withLock { $0.route = newValue } }
    }

    /// Code of the error with which it was answered.
    var failure: String? {
        get { content.withLock { $0.failure } }
        set { content.withLock { $0.failure = newValue } }
    }
}
