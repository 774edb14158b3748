import Database

/// All rules, active ones first.
public struct ListCorrections: Query {
    /// What the person must be allowed to do.
    public static let permission = Permission.read

    /// A list of all.
    public init() {}

    /// Answers it.
    public func answer(in reader: RegistryReader) throws -> [Correction] { try reader.list(Correction.self, order: "state, id") }
}
