import Database

/// One's own second factor; nil where there is none.
public struct OwnSecondFactor: Query {
    /// What the person must be allowed to do.
    public static let permission = Permission.readOwn

    /// The question.
    public init() {}

    /// Answers it.
    public func answer(in reader: RegistryReader) throws -> SecondFactor? {
        try reader.find(SecondFactor.self, "person_id", .integer(try reader.actor().id))
    }
}
