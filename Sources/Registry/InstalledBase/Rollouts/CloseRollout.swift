import Database
import Diagnostics

/// Closes a roll-out: nothing more is planned in it. What is still open needs the reason on record.
public struct CloseRollout: UseCase {
    /// What the person must be allowed to do.
    public static let permission = Permission.manageInstalledBase
    /// Code of the plan.
    public var code: String

    /// The end of a plan.
    public init(_ code: String) { self.code = code }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { try reader.scope(ofRollout: code) }

    /// Does it.
    public func perform(in transaction: RegistryTransaction) throws -> Rollout {
        var rollout = try transaction.named(Rollout.self, "code", code)
        guard rollout.closedAt == nil else { return rollout }
        let open = try transaction.connection.number(
            "SELECT COUNT(*) FROM rollout_step WHERE rollout_id = ? AND state = 'planned'", [.integer(rollout.id)])
        if open != 0 { try transaction.mustHaveReason() }
        rollout.closedAt = transaction.now
        return try transaction.update(rollout)
    }
}

extension RegistryReader {
    /// What must be granted to touch a roll-out: the product of its release.
    func scope(ofRollout code: String) throws -> AccessScope {
        let release = try get(Release.self, try named(Rollout.self, "code", code).release)
        return try get(Product.self, release.product).scope
    }
}
