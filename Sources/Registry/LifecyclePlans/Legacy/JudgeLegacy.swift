import Database
import Duties
public import Lifecycle

/// Judges whether a configuration is legacy: a device with the controls around it, by whether current threats can reasonably be met (R-116, R-117).
public struct JudgeLegacy: UseCase {
    /// What the person must be allowed to do.
    public static let permission = Permission.planLifecycle
    /// Code of the product.
    public var product: String
    /// Version of the release, or `#` and the number of an installed device.
    public var device: String
    /// Codes of the controls around it.
    public var controls: Set<String>
    /// The judgement.
    public var verdict: LegacyVerdict
    /// Why: which threats, which means.
    public var why: String
    /// When it is to be made anew at the latest.
    public var reviewOn: String?
    /// The last day until which limited support is extended.
    public var extendsUntil: String?

    /// A judgement.
    public init(
        _ product: String, _ device: String, controls: Set<String> = [], _ verdict: LegacyVerdict, because why: String,
        review reviewOn: String? = nil,
        extendsUntil: String? = nil
    ) {
        self.product = product
        self.device = device
        self.controls = controls
        self.verdict = verdict
        self.why = why
        self.reviewOn = reviewOn
        self.extendsUntil = extendsUntil
    }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { try reader.product(product).scope }

    /// Does it.
    ///
    /// - Throws: `LIFE-005`, `LIFE-006`, `LIFE-010` to `LIFE-013`.
    public func perform(in transaction: RegistryTransaction) throws -> KeptJudgement {
        let product = try transaction.product(product)
        try transaction.mustBeDevice(device, of: product)
        var judgement = KeptJudgement(
            product: product.id, device: device, controls: controls.sorted().joined(separator: " "), verdict: verdict,
            day: "\(try transaction.today())", person: try transaction.ownID(), reason: why)
        judgement.reviewOn = reviewOn
        judgement.extendsUntil = extendsUntil
        let known = try transaction.list(KeptControl.self, where: "product_id = ?", [.integer(product.id)]).map(\.engine)
        _ = try judgement.engine(controls: known, in: transaction)
        return try transaction.insert(judgement)
    }
}

extension KeptJudgement {
    /// As the engine takes it.
    func engine(controls: [CompensatingControl], in reader: RegistryReader) throws -> LegacyJudgement {
        let ids = Set(self.controls.split(separator: " ").map(String.init))
        return try LegacyJudgement(
            DeviceConfiguration(device: device, controls: ids), verdict, on: try LifecycleText.day(day), by: try reader.get(Person.self, person).name,
            reason: reason, review: try reviewOn.map { try LifecycleText.day($0) },
            extendsSupportUntil: try extendsUntil.map { try LifecycleText.day($0) },
            controls: controls, at: device)
    }
}

extension RegistryReader {
    /// Refuses what is neither a release of the product nor, with `#`, a device of it.
    func mustBeDevice(_ device: String, of product: Product) throws {
        if device.hasPrefix("#") {
            _ = try self.device(DeviceReference(product: product.code, serial: device))
        } else {
            _ = try release(ReleaseReference(product: product.code, version: device))
        }
    }
}
