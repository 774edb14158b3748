public import Database

/// That a person reads as an institution: they see what is that institution's, and nothing else.
public struct InstitutionMember: Record {
    /// What it is.
    public static let kind = SubjectKind.institutionMember
    /// Its columns.
    public static let columns = ["person_id", "institution_id"]

    /// Number in its table.
    public var id = 0
    /// How often it was written.
    public var revision = 0
    /// Who.
    public let person: Int
    /// As which institution.
    public var institution: Int

    /// What people call it.
    public var label: String { "#\(person)" }

    init(person: Int, institution: Int) {
        self.person = person
        self.institution = institution
    }

    /// Reads a stored row.
    public init(row: SQLRow) throws {
        id = try row.int("id")
        revision = try row.int("revision")
        person = try row.int("person_id")
        institution = try row.int("institution_id")
    }

    /// The values of its columns.
    public var values: [SQLValue] { [.integer(person), .integer(institution)] }

    /// `nurse: H-001`.
    public func label(in reader: RegistryReader) throws -> String {
        "\(try reader.get(Person.self, person).handle): \(try reader.get(Institution.self, institution).code)"
    }
}
