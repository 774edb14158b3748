import Diagnostics
import Lifecycle

/// The rules of: what each stage asks for.
enum HandlingTable {
    static func option(_ handling: Handling, _ question: HandlingQuestion) -> HandlingOffer.Option {
        switch handling {
        case .update: update(question)
        case .advisory: advisory(question)
        case .recordOnly: record(question)
        case .interimMeasure: interim(question)
        }
    }

    private static func make(
        _ handling: Handling, _ place: HandlingOffer.Place, _ basis: Basis, ja: String, en: String
    ) -> HandlingOffer.Option {
        HandlingOffer.Option(handling: handling, place: place, why: Wording(ja: ja, en: en), basis: basis)
    }

    private static func update(_ question: HandlingQuestion) -> HandlingOffer.Option {
        if question.status == .notAffected {
            return make(
                .update, .refused, .r088, ja: "該当しない製品には、更新ではなくアドバイザリーを出します。", en: "a product that is not affected gets an advisory, not an update.")
        }
        switch question.stage {
        case .development:
            return make(.update, .offered, .r035, ja: "販売開始の前に最新の更新を取り込みます。", en: "the newest updates go in before the release.")
        case .support:
            let isDue = question.status == .affected && question.policy != .leave
            return make(.update, isDue ? .required : .offered, .r084, ja: "遅滞なく修正します。", en: "it is fixed without delay.")
        case .limitedSupport:
            if question.isOrdinaryDefect, question.harmPossible != true {
                return make(
                    .update, .refused, .r093, ja: "EOL後は、患者の安全に重大な影響がない限り、通常の不具合は修正しません。",
                    en: "after EOL ordinary defects are not fixed, unless patients' safety is gravely affected.")
            }
            switch question.policy {
            case .handle where question.status == .affected:
                return make(.update, .required, .r089, ja: "セキュリティポリシーで対応が必要な脆弱性です。", en: "the product security policy says to handle it.")
            case .leave where question.harmPossible != true:
                return make(.update, .offered, .r090, ja: "対応を要しないため、アドバイザリーで足ります。", en: "it need not be handled; an advisory will do.")
            default:
                return make(.update, .offered, .r089, ja: "セキュリティポリシーの判断が要ります。", en: "what the product security policy says must be settled.")
            }
        case .endOfSupport:
            return make(.update, .refused, .r094, ja: "EOS後は修正も更新も行いません。", en: "after EOS there are no fixes and no updates.")
        }
    }

    private static func advisory(_ question: HandlingQuestion) -> HandlingOffer.Option {
        switch (question.stage, question.status) {
        case (.development, _):
            return make(.advisory, .offered, .r095, ja: "まだ顧客がいません。", en: "there is no customer yet.")
        case (_, .notAffected):
            return make(.advisory, .offered, .r088, ja: "該当しないことを知らせるのは重要な活動です。", en: "to say that it is not affected is an important activity.")
        case (.limitedSupport, .affected) where question.policy == .leave:
            return make(.advisory, .required, .r090, ja: "対応を要しない脆弱性はアドバイザリーで知らせます。", en: "what needs no action is told in an advisory.")
        case (.endOfSupport, .affected):
            return make(.advisory, .required, .r125, ja: "EOS後は情報を積極的に提供します。", en: "after EOS information is given actively.")
        case (_, .affected):
            return make(.advisory, .required, .r095, ja: "影響、更新の予定、緩和策を知らせます。", en: "effect, plan of updates and mitigations are told.")
        default:
            return make(.advisory, .offered, .r095, ja: "知らせることがあれば出します。", en: "given where there is something to tell.")
        }
    }

    private static func record(_ question: HandlingQuestion) -> HandlingOffer.Option {
        if question.stage == .endOfSupport {
            return make(
                .recordOnly, .required, .r072, ja: "EOS後も情報を集めて評価し、記録します。", en: "after EOS information is still collected, assessed and recorded.")
        }
        if question.status == .affected {
            return make(.recordOnly, .refused, .r084, ja: "該当する製品は、記録だけでは済みません。", en: "a product that is affected needs more than a record.")
        }
        let isDue = question.stage == .limitedSupport && question.status == .notAffected
        return make(
            .recordOnly, isDue ? .required : .offered, .r091, ja: "該当しないことの評価記録を残します。", en: "a record shows that the product is not concerned.")
    }

    private static func interim(_ question: HandlingQuestion) -> HandlingOffer.Option {
        let isDue = question.harmPossible == true && !question.status.isRelief && question.stage != .development
        return make(
            .interimMeasure, isDue ? .required : .offered, .r083, ja: "患者への危害の可能性があれば、確実でなくても措置をとります。",
            en: "where patient harm seems possible, measures are taken before it is certain.")
    }
}
