/// Something that a person does with the registry. Its permission is part of its type, so none can be without.
public protocol UseCase: Sendable {
    /// What it gives back.
    associatedtype Answer: Sendable

    /// What the person must be allowed to do.
    static var permission: Permission { get }

    /// What it is about; decides which of the person's grants count.
    func scope(in reader: RegistryReader) throws -> AccessScope

    /// Does it.
    func perform(in transaction: RegistryTransaction) throws -> Answer
}

/// A question that a person asks the registry.
public protocol Query: Sendable {
    /// What it gives back.
    associatedtype Answer: Sendable

    /// What the person must be allowed to do.
    static var permission: Permission { get }

    /// What it is about.
    func scope(in reader: RegistryReader) throws -> AccessScope

    /// What kind of restricted thing it hands out; nil for what is not restricted. Asking for one goes into the audit chain first.
    static var restricted: SubjectKind? { get }

    /// What the audit chain calls the restricted thing.
    var restrictedLabel: String { get }

    /// The number of the restricted thing; nil where its label is all there is to say.
    ///
    /// - Throws: what answering would, to those who may not know of it.
    func restrictedID(in reader: RegistryReader) throws -> Int?

    /// Answers it.
    func answer(in reader: RegistryReader) throws -> Answer
}

extension UseCase {
    /// Everything, unless a use case says better.
    public func scope(in reader: RegistryReader) throws -> AccessScope { .everything }

    /// The name under which the audit chain knows it.
    static var action: String { String(describing: Self.self) }
}

extension Query {
    /// Nothing restricted, unless a question says otherwise.
    public static var restricted: SubjectKind? { nil }

    /// The name of the question, unless it says better.
    public var restrictedLabel: String { String(describing: Self.self) }

    /// None, unless a question says better.
    public func restrictedID(in reader: RegistryReader) throws -> Int? { nil }

    /// Anything, unless a question says better.
    public func scope(in reader: RegistryReader) throws -> AccessScope { .anything }
}
