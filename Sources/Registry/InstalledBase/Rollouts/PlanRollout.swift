import Database
import Diagnostics

/// Plans to bring a shipped release to every device of its product in use that runs another one.
public struct PlanRollout: UseCase {
    /// What the person must be allowed to do.
    public static let permission = Permission.manageInstalledBase
    /// Short name of the plan.
    public var code: String
    /// The release that is brought.
    public var release: ReleaseReference
    /// What it is for.
    public var title: String
    /// Day by which all should have it.
    public var plannedUntil: String?

    /// What was planned.
    public struct Answer: Sendable {
        /// The plan.
        public let rollout: Rollout
        /// How many records of devices it has.
        public let devices: Int
    }

    /// A new plan.
    public init(_ code: String, release: ReleaseReference, title: String, until plannedUntil: String? = nil) {
        self.code = code
        self.release = release
        self.title = title
        self.plannedUntil = plannedUntil
    }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { try reader.scope(release) }

    /// Does it.
    public func perform(in transaction: RegistryTransaction) throws -> Answer {
        var check = FieldCheck()
        check.code("code", code)
        check.text("title", title)
        check.day("until", plannedUntil)
        try check.finish()
        let target = try transaction.release(release)
        guard target.state == .released else {
            throw RegistryError.forbiddenByState(
                Wording(
                    ja: "\(release.text) は「\(target.state.title.japanese)」です。適用を計画できるのは出荷したリリースだけです。",
                    en: "\(release.text) is \(target.state.title.english); only a shipped release can be rolled out."))
        }
        var rollout = Rollout(code: code, release: target.id, title: title)
        rollout.plannedUntil = plannedUntil
        rollout = try transaction.insert(rollout)
        let devices = try transaction.list(
            InstalledDevice.self, where: "product_id = ? AND ended_on IS NULL AND (release_id IS NULL OR release_id <> ?)",
            [.integer(target.product), .integer(target.id)])
        for device in devices {
            var step = RolloutStep(rollout: rollout.id, device: device.id)
            step.before = device.release
            try transaction.insert(step)
        }
        return Answer(rollout: rollout, devices: devices.count)
    }
}
