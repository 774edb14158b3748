import Database
import Diagnostics

/// Records how far a roll-out is at one device. Done puts the new release on it; rolled back, the one before.
public struct RecordRolloutStep: UseCase {
    /// What the person must be allowed to do.
    public static let permission = Permission.manageInstalledBase
    /// Code of the plan.
    public var rollout: String
    /// Which device.
    public var device: DeviceReference
    /// How far it is.
    public var state: RolloutState
    /// The day: agreed for what is planned, of the event for all else; nil is today for an event.
    public var day: String?
    /// Why it failed, was rolled back or declined.
    public var note: String?

    /// A step.
    public init(_ rollout: String, _ device: DeviceReference, _ state: RolloutState, on day: String? = nil, note: String? = nil) {
        self.rollout = rollout
        self.device = device
        self.state = state
        self.day = day
        self.note = note
    }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { try reader.product(device.product).scope }

    /// Does it.
    public func perform(in transaction: RegistryTransaction) throws -> RolloutStep {
        var check = FieldCheck()
        check.day("on", day)
        check.optional("note", note)
        check.demand(
            [.planned, .done].contains(state) || note?.contains { !$0.isWhitespace } == true, "note",
            ja: "失敗・切り戻し・辞退には理由が要ります。", en: "a failure, a roll-back or a refusal needs its reason.")
        try check.finish()
        let plan = try transaction.named(Rollout.self, "code", rollout)
        guard plan.closedAt == nil else {
            throw RegistryError.forbiddenByState(
                Wording(ja: "適用計画 \(rollout) は終了しています。", en: "the roll-out \(rollout) is closed."))
        }
        var device = try transaction.device(device)
        let steps = try transaction.list(
            RolloutStep.self, where: "rollout_id = ? AND device_id = ?", [.integer(plan.id), .integer(device.id)])
        guard var step = steps.first else { throw RegistryError.notFound(.rolloutStep, "\(rollout) \(self.device.text)") }
        if state == .rolledBack, step.state != .done {
            throw RegistryError.forbiddenByState(
                Wording(
                    ja: "\(self.device.text) には適用されていないので、切り戻しは記録できません。",
                    en: "\(self.device.text) does not have the update, so it cannot have been rolled back."))
        }
        switch state {
        case .planned:
            step.plannedOn = day ?? step.plannedOn
            step.doneOn = nil
        case .done, .failed, .rolledBack, .declined: step.doneOn = day ?? transaction.day
        }
        if state == .done {
            step.before = device.release == plan.release ? step.before : device.release
            device.release = plan.release
        } else if step.state == .done {
            device.release = step.before
        }
        step.state = state
        step.note = note ?? step.note
        try transaction.update(device)
        return try transaction.update(step)
    }
}
