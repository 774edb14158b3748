public import Database

/// One device in a roll-out.
public struct RolloutStep: Record {
    /// What it is.
    public static let kind = SubjectKind.rolloutStep
    /// Its columns.
    public static let columns = ["rollout_id", "device_id", "state", "planned_on", "done_on", "before_id", "note"]

    /// Number in its table.
    public var id = 0
    /// How often it was written.
    public var revision = 0
    /// Of which plan.
    public var rollout: Int
    /// Which device.
    public var device: Int
    /// How far it is.
    public var state: RolloutState = RolloutState.planned
    /// The day agreed with the institution.
    public var plannedOn: String?
    /// The day on which the state was reached.
    public var doneOn: String?
    /// The release that ran before, to which it rolls back.
    public var before: Int?
    /// Why it failed or was rolled back.
    public var note: String?

    /// What people call it.
    public var label: String { "#\(rollout)/\(device)" }

    /// A device that is to be updated.
    public init(rollout: Int, device: Int) {
        self.rollout = rollout
        self.device = device
    }

    /// Reads a stored row.
    public init(row: SQLRow) throws {
        id = try row.int("id")
        revision = try row.int("revision")
        rollout = try row.int("rollout_id")
        device = try row.int("device_id")
        state = try row.word("state")
        plannedOn = try row.optionalText("planned_on")
        doneOn = try row.optionalText("done_on")
        before = try row.optionalInt("before_id")
        note = try row.optionalText("note")
    }

    /// The values of its columns.
    public var values: [SQLValue] {
        [
            .integer(rollout), .integer(device), .text(state.rawValue), .text(plannedOn), .text(doneOn), .integer(before), .text(note),
        ]
    }
}
