public import Database

/// A row of the registry that people make and change one at a time.
///
/// Every write of one goes through ``RegistryTransaction``, which keeps its revision and writes the audit chain: no record can be changed in silence.
public protocol Record: Sendable, Hashable {
    /// What it is; the table is named after it.
    static var kind: SubjectKind { get }
    /// The columns beside `id` and `revision`, in the order of ``values``.
    static var columns: [String] { get }
    /// The columns that the audit chain names only as changed, such as a password's digest.
    static var secretColumns: Set<String> { get }

    /// Number in its table; 0 before it is stored.
    var id: Int { get set }
    /// How often it was written; a change names the revision it was made on, and is refused if there is a newer one.
    var revision: Int { get set }
    /// The values of ``columns``.
    var values: [SQLValue] { get }
    /// What people call it beside its like: code, number, handle.
    var label: String { get }
    /// What people call it anywhere, as the audit chain and refusals do: with the product where ``label`` holds only within one.
    func label(in reader: RegistryReader) throws -> String

    /// Reads a row that has `id`, `revision` and all ``columns``.
    init(row: SQLRow) throws
}

extension Record {
    /// None.
    public static var secretColumns: Set<String> { [] }

    /// The label itself, unless a record says better.
    public func label(in reader: RegistryReader) throws -> String { label }

    static var selection: String { "SELECT id, revision, \(columns.joined(separator: ", ")) FROM \(kind.rawValue)" }
}
