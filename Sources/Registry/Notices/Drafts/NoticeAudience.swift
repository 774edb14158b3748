public import Lifecycle

/// To whom a notice goes.
public enum NoticeAudience: Sendable, Hashable {
    /// Whoever the board says must be told of the subject: never told, not reached, or going by another day.
    case due
    /// Every institution that has the product in use.
    case all
    /// These institutions, by code.
    case institutions(Set<String>)

    /// Reads ``text``.
    public init(text: String) {
        switch text {
        case "due": self = .due
        case "all": self = .all
        default: self = .institutions(Set(text.split(separator: " ").map(String.init)))
        }
    }

    /// `due`, `all`, or the codes in order.
    public var text: String {
        switch self {
        case .due: "due"
        case .all: "all"
        case .institutions(let codes): codes.sorted().joined(separator: " ")
        }
    }

    /// The codes of the institutions, in order.
    ///
    /// - Throws: ``NoticeError/nobody(subject:)``; ``RegistryError/notFound(_:_:)`` for one that has no device of the product.
    func resolve(_ subject: NoticeSubject, _ facts: NoticeFacts) throws -> [String] {
        let found: [String]
        switch self {
        case .due:
            found = Set(NoticeBoard(facts).notices.filter { $0.subject == subject }.map(\.recipient)).sorted()
        case .all: found = facts.recipients.filter { $0.retired == nil }.map(\.id).sorted()
        case .institutions(let codes):
            let known = Set(facts.recipients.map(\.id))
            for code in codes.sorted() where !known.contains(code) { throw RegistryError.notFound(.institution, code) }
            found = codes.sorted()
        }
        guard !found.isEmpty else { throw NoticeError.nobody(subject: subject.key) }
        return found
    }
}
