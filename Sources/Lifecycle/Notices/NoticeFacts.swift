public import Diagnostics
public import Duties

/// All that decides who must be told what.
public struct NoticeFacts: Sendable {
    /// The product's dates.
    public let stage: StageFacts
    /// Who has it.
    public let recipients: [Recipient]
    /// What they were told.
    public let tellings: [Telling]
    /// Components whose end is to be told.
    public let componentEnds: [ComponentEnd]
    /// The maker's own numbers.
    public let policy: NoticePolicy

    /// - Throws: `LIFE-009` for a recipient or a component named twice, `LIFE-011` for a telling to a recipient or of a plan version that is not there (a telling
    ///   of EOL or EOS must name one), `LIFE-006` for a component's end told without its day, `LIFE-014` for a telling of the future.
    public init(
        stage: StageFacts, recipients: [Recipient], tellings: [Telling] = [], componentEnds: [ComponentEnd] = [], policy: NoticePolicy = .undecided
    ) throws(LifecycleError) {
        var ids: Set<String> = []
        let recipientWord = Wording(ja: "通知先", en: "recipient")
        for recipient in recipients where !ids.insert(recipient.id).inserted {
            throw LifecycleError(.duplicate(recipientWord, id: recipient.id), at: stage.product)
        }
        var ends: Set<String> = []
        for end in componentEnds where !ends.insert(end.resource).inserted {
            throw LifecycleError(.duplicate(ResourceKind.component.wording, id: end.resource), at: stage.product)
        }
        for telling in tellings {
            guard ids.contains(telling.recipient) else {
                throw LifecycleError(.unknownName(recipientWord, name: telling.recipient), at: stage.product)
            }
            try Self.check(telling, stage)
        }
        self.init(stage, recipients, tellings, componentEnds, policy)
    }

    /// The same facts about other dates.
    func with(_ stage: StageFacts) -> NoticeFacts { NoticeFacts(stage, recipients, tellings, componentEnds, policy) }

    private init(
        _ stage: StageFacts, _ recipients: [Recipient], _ tellings: [Telling], _ componentEnds: [ComponentEnd], _ policy: NoticePolicy
    ) {
        self.stage = stage
        self.recipients = recipients
        self.tellings = tellings
        self.componentEnds = componentEnds
        self.policy = policy
    }

    private static func check(_ telling: Telling, _ stage: StageFacts) throws(LifecycleError) {
        let place = "\(stage.product), \(telling.recipient), \(telling.subject.key)"
        guard telling.on <= stage.today else { throw LifecycleError(.actualInFuture(day: telling.on, today: stage.today), at: place) }
        let namesDates = telling.subject == .eol || telling.subject == .eos
        if namesDates || telling.planVersion != nil {
            guard let number = telling.planVersion, stage.plans.version(number) != nil else {
                throw LifecycleError(
                    .unknownName(Wording(ja: "計画の版", en: "plan version"), name: telling.planVersion.map(String.init) ?? "-"), at: place)
            }
        }
        if case .componentEnd = telling.subject, telling.day == nil {
            throw LifecycleError(.missingText(Wording(ja: "部品の終了日", en: "the component's last day")), at: place)
        }
    }

    /// The day that a telling named: EOL or EOS of its plan version, or a component's last day; nil for subjects that name none.
    func content(of telling: Telling) -> CalendarDay? {
        switch telling.subject {
        case .eol: telling.planVersion.flatMap { stage.plans.version($0) }?.days.eol
        case .eos: telling.planVersion.flatMap { stage.plans.version($0) }?.days.eos
        default: telling.day
        }
    }
}
