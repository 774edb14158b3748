import Database
import Duties
import Lifecycle

/// Records that a highly critical vulnerability of a device is beyond reasonable means: it is legacy at once, before EOL too; or that it was
/// fixed.
public struct RecordCritical: UseCase {
    /// What the person must be allowed to do.
    public static let permission = Permission.planLifecycle
    /// Code of the product.
    public var product: String
    /// Version of the release, or `#` and the number of an installed device.
    public var device: String
    /// Id of the vulnerability.
    public var vulnerability: String
    /// Since when that holds; nil for today, or for what is on record.
    public var sinceOn: String?
    /// When it was fixed.
    public var fixedOn: String?
    /// Why it is beyond reasonable means, or what fixed it.
    public var why: String

    /// A record.
    public init(
        _ product: String, _ device: String, _ vulnerability: String, since sinceOn: String? = nil, fixed fixedOn: String? = nil, because why: String
    ) {
        self.product = product
        self.device = device
        self.vulnerability = vulnerability
        self.sinceOn = sinceOn
        self.fixedOn = fixedOn
        self.why = why
    }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { try reader.product(product).scope }

    /// Does it.
    public func perform(in transaction: RegistryTransaction) throws -> KeptCritical {
        let product = try transaction.product(product)
        try transaction.mustBeDevice(device, of: product)
        let known = try transaction.list(
            KeptCritical.self, where: "product_id = ? AND device = ? AND vulnerability = ? AND fixed_on IS NULL",
            [.integer(product.id), .text(device), .text(vulnerability)]
        ).first
        let today = "\(try transaction.today())"
        let since = sinceOn ?? known?.sinceOn ?? today
        var check = FieldCheck()
        check.text("vulnerability", vulnerability, limit: 120)
        check.text("because", why, limit: 4000)
        check.day("since", since)
        check.day("fixed", fixedOn)
        check.order("fixed", since, fixedOn)
        check.order("fixed", fixedOn, today)
        try check.finish()
        var record =
            try known
            ?? KeptCritical(
                product: product.id, vulnerability: vulnerability, device: device, sinceOn: since, reason: why, person: transaction.ownID())
        record.sinceOn = since
        record.fixedOn = fixedOn
        record.reason = why
        return known == nil ? try transaction.insert(record) : try transaction.update(record)
    }
}

extension KeptCritical {
    /// As the engine takes it.
    func engine() throws -> CriticalVulnerability {
        CriticalVulnerability(
            id: vulnerability, device: device, since: try LifecycleText.day(sinceOn), fixed: try fixedOn.map { try LifecycleText.day($0) })
    }
}
