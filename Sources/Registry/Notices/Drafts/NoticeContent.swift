import Advisories
import Diagnostics
import Duties
import Lifecycle

/// What a notice tells, drawn from the plan in force and the documents on hand.
struct NoticeContent {
    /// The plan in force; nil for the end of a component, which names its own day.
    let plan: KeptPlan?
    /// The day that is told.
    let day: CalendarDay?
    /// The day that recipients go by, where it is another: the earliest.
    let earlierDay: CalendarDay?
    /// What a package contains.
    let items: [PackageItem]
    private let shared: [NoticeField: String]
    private let wordings: [NoticeField: Wording]

    /// - Throws: ``NoticeError/nothingToTell(_:)`` without an approved plan, for a component that does not end before the device, for a package
    ///   without papers.
    init(_ subject: NoticeSubject, _ life: ProductLifecycle, number: String, in reader: RegistryReader) throws {
        let organisation = try reader.get(Organisation.self, life.product.organisation)
        var shared: [NoticeField: String] = [.number: number, .productCode: life.product.code]
        var wordings: [NoticeField: Wording] = [
            .product: Wording(ja: life.product.nameJa, en: life.product.nameEn), .maker: Wording(ja: organisation.nameJa, en: organisation.nameEn),
        ]
        if case .advisory(let id) = subject {
            try Self.take(advisory: id, life.product, &shared, &wordings, reader)
            (plan, day, earlierDay, items) = (nil, nil, nil, [])
            (self.shared, self.wordings) = (shared, wordings)
            return
        }
        self.wordings = wordings
        let changes = life.board.notices.filter { $0.subject == subject }.compactMap { notice -> CalendarDay? in
            if case .changed(let day) = notice.cause { day } else { nil }
        }
        earlierDay = changes.min()
        if case .componentEnd(let id) = subject {
            guard let end = life.notices.componentEnds.first(where: { $0.resource == id }) else {
                throw NoticeError.nothingToTell(
                    Wording(ja: "\(id) は、この機器より先に終わるものの一覧にありません。", en: "\(id) is not among what ends before the device."))
            }
            (plan, day, items) = (nil, end.day, [])
            shared[.component] = end.name
            shared[.day] = "\(end.day)"
            self.shared = shared
            return
        }
        guard let force = life.dates.plans.inForce(on: life.today), let kept = life.plans.first(where: { $0.number == force.number }) else {
            throw NoticeError.nothingToTell(
                Wording(ja: "承認されたEOL・EOS計画がないため、伝える日付がありません。", en: "no plan is approved, so there is no day to tell."))
        }
        plan = kept
        day =
            switch subject {
            case .eol: life.dates.day(of: .eol)
            case .eos: life.dates.day(of: .eos)
            default: nil
            }
        shared[.eol] = "\(life.dates.day(of: .eol) ?? force.days.eol)"
        shared[.eos] = "\(life.dates.day(of: .eos) ?? force.days.eos)"
        shared[.reason] = kept.reason
        if let earlierDay { shared[.earlierDay] = "\(earlierDay)" }
        if case .package(let milestone) = subject {
            let onHand = try PackageContents.onHand(life.product, reader)
            items = PackageItem.contents(of: milestone).filter(onHand.contains)
            guard !items.isEmpty else {
                throw NoticeError.nothingToTell(
                    Wording(ja: "表2の資料が1つも登録されていません。", en: "none of the papers of Table 2 is on hand."))
            }
            shared[.documents] = try PackageContents.list(life.product, items, reader)
        } else {
            items = []
        }
        self.shared = shared
    }

    /// What a letter tells of an advisory that is out and concerns the product.
    private static func take(
        advisory id: String, _ product: Product, _ shared: inout [NoticeField: String], _ wordings: inout [NoticeField: Wording],
        _ reader: RegistryReader
    ) throws {
        guard let reach = try AdvisoryReach(try reader.advisory(id), reader), let own = reach.of(product.id) else {
            throw NoticeError.nothingToTell(
                Wording(
                    ja: "\(id) は公開中のアドバイザリーではないか、\(product.code) に関わりません。",
                    en: "\(id) is not out, or does not concern \(product.code)."))
        }
        shared[.advisory] = id
        shared[.releases] = own.releases.map(\.version).joined(separator: ", ")
        shared[.address] = try PreparedAdvisory(reach.facts, language: .japanese).csafURL
        func wording(_ text: AdvisoryText) -> Wording { Wording(ja: text[.japanese] ?? "", en: text[.english] ?? "") }
        wordings[.advisoryTitle] = wording(reach.facts.title)
        wordings[.advisorySummary] = wording(reach.facts.summary)
    }

    /// The values of the fields in a language. What stands in one must not look like a field when the letter is read again.
    func values(_ language: Language) -> [NoticeField: String] {
        shared.merging(wordings.mapValues { $0[language] }) { first, _ in first }.mapValues { $0.replacing("{{", with: "{ {") }
    }
}
