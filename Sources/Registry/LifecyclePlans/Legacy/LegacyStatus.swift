import Database
import Duties
public import Lifecycle

/// How the configurations of a product stand: every release, and every configuration that somebody judged (R-116 to R-118); and which installed
/// devices belong to the sweep of those marketed by 31 March 2024 (R-120 to R-122).
public struct LegacyStatus: Query {
    /// What the person must be allowed to do.
    public static let permission = Permission.read

    /// How a product stands.
    public struct Answer: Sendable {
        /// The readings, those without controls first, by device.
        public let readings: [LegacyReading]
        /// The controls of the product.
        public let controls: [KeptControl]
        /// The devices of the sweep by number, with what the institution is to be told. Whether one is confirmed against the essential principles
        /// nobody has recorded here, so that every device of the time is in it, as uncertain.
        public let sweep: [FieldSweep.Entry]
    }

    /// Code of the product.
    public var product: String

    /// A question about one product.
    public init(_ product: String) { self.product = product }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { try reader.product(product).scope }

    /// Answers it.
    public func answer(in reader: RegistryReader) throws -> Answer {
        let product = try reader.product(product)
        let today = try reader.today()
        let controls = try reader.list(KeptControl.self, where: "product_id = ?", [.integer(product.id)], order: "code")
        let judgements = try reader.list(KeptJudgement.self, where: "product_id = ?", [.integer(product.id)])
            .map { try $0.engine(controls: controls.map(\.engine), in: reader) }
        let criticals = try reader.list(KeptCritical.self, where: "product_id = ?", [.integer(product.id)]).map { try $0.engine() }
        let releases = try reader.list(Release.self, where: "product_id = ? AND state IN ('released', 'withdrawn')", [.integer(product.id)])
        let asked = Set(releases.map { DeviceConfiguration(device: $0.version) }).union(judgements.map(\.configuration))
            .union(criticals.map { DeviceConfiguration(device: $0.device) })
        let readings = asked.map { LegacyReading($0, judgements: judgements, vulnerabilities: criticals, today: today) }
        return Answer(
            readings: readings.sorted { Self.key($0.configuration) < Self.key($1.configuration) }, controls: controls,
            sweep: try sweep(product, reader))
    }

    private static func key(_ configuration: DeviceConfiguration) -> (String, Int, String) {
        (configuration.device, configuration.controls.count, configuration.controls.sorted().joined(separator: " "))
    }

    private func sweep(_ product: Product, _ reader: RegistryReader) throws -> [FieldSweep.Entry] {
        let stage = StageReading(try LifecycleLoader(reader).stage(product)).stage
        var devices: [FieldSweep.Device] = []
        try reader.connection.forEach(
            "SELECT id, sold_on FROM installed_device WHERE product_id = ? AND ended_on IS NULL ORDER BY id", [.integer(product.id)]
        ) { row in
            devices.append(
                FieldSweep.Device(
                    id: "#\(try row.int("id"))", marketed: try row.optionalText("sold_on").map { try LifecycleText.day($0) }, isConfirmed: .unknown,
                    // What is at an institution is on the market, whatever was recorded of the release.
                    stage: stage == .development ? .support : stage))
        }
        return FieldSweep.entries(devices)
    }
}
