public import Database

/// That a party stands in the chain of a device from a day on: sold by, leased by, repaired by.
public struct DeviceCustody: Record {
    /// What it is.
    public static let kind = SubjectKind.deviceCustody
    /// Its columns.
    public static let columns = ["device_id", "party_id", "from_on", "until_on", "note"]

    /// Number in its table.
    public var id = 0
    /// How often it was written.
    public var revision = 0
    /// Which device.
    public var device: Int
    /// Which party.
    public var party: Int
    /// First day; nil for unknown.
    public var fromOn: String?
    /// Last day; nil while it lasts.
    public var untilOn: String?
    /// Words for people.
    public var note: String?

    /// What people call it.
    public var label: String { "#\(device)/\(party)" }

    /// A place in the chain.
    public init(device: Int, party: Int) {
        self.device = device
        self.party = party
    }

    /// Reads a stored row.
    public init(row: SQLRow) throws {
        id = try row.int("id")
        revision = try row.int("revision")
        device = try row.int("device_id")
        party = try row.int("party_id")
        fromOn = try row.optionalText("from_on")
        untilOn = try row.optionalText("until_on")
        note = try row.optionalText("note")
    }

    /// The values of its columns.
    public var values: [SQLValue] {
        [
            .integer(device), .integer(party), .text(fromOn), .text(untilOn), .text(note),
        ]
    }
}
