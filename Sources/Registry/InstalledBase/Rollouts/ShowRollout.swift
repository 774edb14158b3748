import Database

/// How far a roll-out is, site by site.
public struct ShowRollout: Query {
    /// What the person must be allowed to do.
    public static let permission = Permission.readInstalledBase

    /// One device of the plan.
    public struct Entry: Sendable {
        /// How far it is there.
        public let step: RolloutStep
        /// Code of the product.
        public let product: String
        /// Serial number or lot of the device.
        public let device: String
        /// Code of the institution.
        public let institution: String
        /// Code of the site.
        public let site: String?
        /// The compensating controls around the device that are on record; nil for none.
        public let controls: String?

        /// It waits for the update, or goes on without it, and no control stands in for it.
        public var isUnprotected: Bool { step.state != .done && controls == nil }
    }

    /// The plan and its devices.
    public struct Answer: Sendable {
        /// The plan.
        public let rollout: Rollout
        /// Its release.
        public let release: ReleaseReference
        /// The devices by institution and site.
        public let entries: [Entry]

        /// How many devices are in a state.
        public func count(_ state: RolloutState) -> Int { entries.count { $0.step.state == state } }
    }

    /// Which, by code.
    public var code: String

    /// A plan.
    public init(_ code: String) { self.code = code }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { try reader.scope(ofRollout: code) }

    /// Answers it.
    public func answer(in reader: RegistryReader) throws -> Answer {
        let rollout = try reader.named(Rollout.self, "code", code)
        let columns = (["id", "revision"] + RolloutStep.columns).map { "t.\($0)" }.joined(separator: ", ")
        var entries: [Entry] = []
        try reader.connection.forEach(
            """
            SELECT \(columns), d.serial, d.lot, d.controls, p.code AS product_code, i.code AS institution_code, s.code AS site_code FROM rollout_step t
            JOIN installed_device d ON d.id = t.device_id JOIN product p ON p.id = d.product_id JOIN institution i ON i.id = d.institution_id LEFT JOIN site s ON s.id = d.site_id
            WHERE t.rollout_id = ? ORDER BY i.code, s.code, d.id
            """, [.integer(rollout.id)]
        ) { row in
            entries.append(
                Entry(
                    step: try RolloutStep(row: row), product: try row.text("product_code"),
                    device: try row.optionalText("serial") ?? row.optionalText("lot") ?? "",
                    institution: try row.text("institution_code"), site: try row.optionalText("site_code"),
                    controls: try row.optionalText("controls").flatMap { $0.allSatisfy(\.isWhitespace) ? nil : $0 }))
        }
        return Answer(rollout: rollout, release: try reader.reference(ofRelease: rollout.release), entries: entries)
    }
}
