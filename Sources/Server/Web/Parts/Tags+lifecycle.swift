import Duties
import Lifecycle
import Registry

/// States of the life cycle and of notices as tags.
extension PageCall {
    func tag(_ stage: DeviceStage) -> View {
        let tone: Tone =
            switch stage {
            case .development: .neutral
            case .support: .good
            case .limitedSupport: .warn
            case .endOfSupport: .bad
            }
        return .tag(tone, say(stage.wording))
    }

    func tag(_ mark: TimelineBar.Mark) -> View {
        let tone: Tone =
            switch mark {
            case .first: .alarm
            case .collision: .bad
            case .treated: .info
            case .open: .warn
            case .fine: .good
            }
        return .tag(tone, say(mark.wording))
    }

    func tag(_ confidence: Confidence) -> View {
        let tone: Tone =
            switch confidence {
            case .doubtful: .bad
            case .low: .warn
            case .medium: .info
            case .high: .good
            }
        return .tag(tone, say(confidence.wording))
    }

    func tag(_ state: PlanState) -> View {
        let tone: Tone =
            switch state {
            case .draft: .warn
            case .approved: .good
            case .rejected: .neutral
            }
        return .tag(tone, say(state.title))
    }

    /// Whether something is there that must be, or that is only recommended.
    func tag(isMet: Truth, isRecommendation: Bool) -> View {
        switch isMet {
        case .yes: .tag(.good, say("済", "met"))
        case .no: .tag(isRecommendation ? .neutral : .bad, say("未", "not met"))
        case .unknown: .tag(.warn, say("不明", "not known"))
        }
    }

    func tag(_ verdict: LegacyVerdict?) -> View {
        switch verdict {
        case .legacy: .tag(.bad, say(LegacyVerdict.legacy.wording))
        case .notLegacy: .tag(.good, say(LegacyVerdict.notLegacy.wording))
        case nil: .tag(.warn, say("未判定", "not judged"))
        }
    }

    func tag(_ state: NoticeState) -> View {
        let tone: Tone =
            switch state {
            case .draft: .warn
            case .approved: .good
            case .rejected, .cancelled: .neutral
            }
        return .tag(tone, say(state.title))
    }

    func tag(_ state: DeliveryState) -> View {
        let tone: Tone =
            switch state {
            case .queued: .neutral
            case .sending, .sent: .warn
            case .bounced: .bad
            case .delivered, .handedOver, .opened: .info
            case .acknowledged: .good
            }
        return .tag(tone, say(state.title))
    }

    func tag(_ state: RolloutState) -> View {
        let tone: Tone =
            switch state {
            case .planned: .warn
            case .done: .good
            case .failed, .rolledBack: .bad
            case .declined: .neutral
            }
        return .tag(tone, say(state.title))
    }
}
