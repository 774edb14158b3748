import Database
import Diagnostics
import Duties
public import Lifecycle

/// Decides what is done about something that ends before the device. The newest decision about a resource counts.
///
/// An earlier EOL or EOS is only decided here; it holds once a version of the plan with that day is approved.
public struct DecideCollision: UseCase {
    /// What the person must be allowed to do.
    public static let permission = Permission.planLifecycle
    /// Code of the product.
    public var product: String
    /// Id of the resource, as the check shows it.
    public var resource: String
    /// What is done.
    public var option: OptionKind
    /// The day until which that carries; nil for the day that the option has to reach.
    public var untilOn: String?
    /// Why, and where the plan for it stands.
    public var why: String

    /// A decision.
    public init(_ product: String, _ resource: String, _ option: OptionKind, until untilOn: String? = nil, because why: String) {
        self.product = product
        self.resource = resource
        self.option = option
        self.untilOn = untilOn
        self.why = why
    }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { try reader.product(product).scope }

    /// Does it.
    ///
    /// - Throws: ``RegistryError/forbiddenByState(_:)`` where the resource does not collide, or where the option cannot be taken.
    public func perform(in transaction: RegistryTransaction) throws -> CollisionDecision {
        var check = FieldCheck()
        check.text("because", why, limit: 4000)
        check.day("until", untilOn)
        try check.finish()
        let life = try LifecycleLoader(transaction).load(try transaction.product(product))
        guard let report = life.report, let place = life.reckoner.place(of: resource),
            let collision = report.collisions.first(where: { $0.resource == place })
        else {
            throw RegistryError.forbiddenByState(
                Wording(
                    ja: "\(product) の計画に、\(resource) との衝突はありません。lifecycle check で確かめてください。",
                    en: "the plan of \(product) has no collision with \(resource); see lifecycle check."))
        }
        let chosen = CollisionOption.all(for: collision, report.days, today: life.today).first { $0.kind == option }
        if let obstacle = chosen?.obstacle {
            throw RegistryError.forbiddenByState(
                Wording(
                    ja: "\(option.wording.japanese)はできません。\(obstacle.wording.japanese)",
                    en: "\(option.wording.english) is not possible; \(obstacle.wording.english)"))
        }
        for var old in try CollisionDecision.standing(life.product.id, transaction) where old.resource == resource {
            old.withdrawnAt = transaction.now
            try transaction.update(old)
        }
        var decision = CollisionDecision(
            product: life.product.id, resource: resource, option: option, reason: why, decidedAt: transaction.now,
            person: try transaction.ownID())
        decision.untilOn = untilOn ?? chosen?.day.map { "\($0)" }
        return try transaction.insert(decision)
    }
}

extension CollisionDecision {
    /// Those of a product that count.
    static func standing(_ product: Int, _ reader: RegistryReader) throws -> [CollisionDecision] {
        try reader.list(CollisionDecision.self, where: "product_id = ? AND withdrawn_at IS NULL", [.integer(product)])
    }

    /// Whether it meets what the end brings up to a day. An earlier EOL or EOS does not: the plan itself has to change.
    func treats(until eos: String) -> Bool {
        switch option {
        case .otherGeneration, .substitution, .compensatingControl, .extendedContract: untilOn.map { $0 >= eos } ?? true
        case .earlierEOL, .earlierEOS: false
        }
    }
}
