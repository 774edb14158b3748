import Database

/// What is written down about the ends of things: statements and overrides, by subject.
public struct ListEnds: Query {
    /// What the person must be allowed to do.
    public static let permission = Permission.read

    /// Everything about the subjects.
    public struct Answer: Sendable {
        /// What sources say.
        public let statements: [KeptStatement]
        /// What persons decided.
        public let overrides: [KeptOverride]
        /// What happened to suppliers, with their codes.
        public let events: [(supplier: String, event: KeptEvent)]
    }

    /// Only about this; of a component all versions.
    public var subject: EndSubject?
    /// Also statements that were withdrawn.
    public var withWithdrawn: Bool

    /// A list.
    public init(_ subject: EndSubject? = nil, withWithdrawn: Bool = false) {
        self.subject = subject
        self.withWithdrawn = withWithdrawn
    }

    /// Answers it.
    public func answer(in reader: RegistryReader) throws -> Answer {
        let condition = subject == nil ? "1 = 1" : "subject = ? AND name = ?"
        let arguments = subject.map { [SQLValue.text($0.kind.rawValue), .text($0.name)] } ?? []
        return Answer(
            statements: try reader.list(
                KeptStatement.self, where: condition + (withWithdrawn ? "" : " AND withdrawn_at IS NULL"), arguments,
                order: "subject, name, cycle, id"),
            overrides: try reader.list(KeptOverride.self, where: condition, arguments, order: "subject, name, cycle, id"),
            events: try reader.list(KeptEvent.self, order: "day, id").map { (try reader.get(Supplier.self, $0.supplier).code, $0) })
    }
}
