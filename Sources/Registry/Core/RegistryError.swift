public import Diagnostics

/// Why the registry did not do what it was asked.
public enum RegistryError: ExplainedError, Equatable {
    /// The person lacks the permission for this subject.
    case notAllowed(person: String, permission: Permission)
    /// Nobody is known under this handle, or the account is switched off.
    case unknownPerson(String)
    /// Nothing of this kind is called so.
    case notFound(SubjectKind, String)
    /// Something of this kind is called so already.
    case alreadyThere(SubjectKind, String)
    /// Somebody else changed the record since it was read.
    case changedMeanwhile(SubjectKind, String)
    /// Fields that cannot be taken, all of them at once.
    case invalid([FieldProblem])
    /// The state of the subject forbids it; the sentence says which state and what would help.
    case forbiddenByState(Wording)
    /// Whoever wrote, implemented or froze something may not approve or verify it.
    case fourEyes(String)
    /// A signature without the right password.
    case wrongPassword(String)
    /// Too many wrong passwords.
    case locked(String, until: String)
    /// The reason is missing where one is asked for.
    case reasonMissing
    /// The audit chain is broken.
    case brokenChain(AuditBreak)
    /// Something else that the request itself got wrong.
    case request(Wording)
}

/// A field that cannot be taken.
public struct FieldProblem: Sendable, Equatable {
    /// The field, as commands and the API name it.
    public let field: String
    /// What is wrong and what would be right.
    public let wording: Wording

    /// Takes the parts as they are.
    public init(_ field: String, ja japanese: String, en english: String) {
        self.field = field
        wording = Wording(ja: japanese, en: english)
    }
}
