import Diagnostics
import Duties
import Lifecycle
import Registry

extension NoticePages {
    static let page = Screen.shows("/notices/{notice}", "notice", in: .notices) { call in
        ShowNotice(call.name("notice"))
    } as: { answer, call in
        let notice = answer.notice
        let place = Places.notice(notice.number)
        let links = try await call.ask(ListLetterLinks(notice.number))
        let can = forms(answer, place, call)
        var view: View = [
            "head": [
                "title": subject(notice.subject, call), "subtitle": notice.number, "states": [call.tag(notice.state)],
            ] as View,
            "notice": [
                "product": ["href": Places.lifecycle(answer.product), "text": answer.product] as View, "day": notice.day,
                "earlierDay": notice.earlierDay, "plan": answer.plan.map { call.say("第\($0)版", "version \($0)") },
                "audience": audience(notice.audience, call), "withTrade": notice.withTrade ? call.say("取引業者にも送る", "also to trade parties") : nil,
                "items": items(notice.items, call), "author": answer.author, "made": JapanTime.minute(notice.madeAt), "approver": answer.approver,
                "approved": notice.approvedAt.map(JapanTime.minute),
            ] as View,
            "letters": answer.letters.map { letter($0, notice.state == .draft && call.may(.manageNotices) ? place : nil, call) },
            "hasDeliveries": answer.deliveries.isEmpty ? nil : true, "notReached": notReached(answer.notReached, call),
            "signatures": answer.signatures.map { call.signature($0) }, "hasSignatures": answer.signatures.isEmpty ? nil : true,
            "links": links.map { link($0, call) }, "hasLinks": links.isEmpty ? nil : true, "address": call.secret, "can": can,
        ]
        setDeliveries(of: answer, place, call, &view)
        view.setCrumbs([("/notices", call.say("通知", "Notices"))])
        view.setNext(next(answer, canApprove: can["approve"] != nil, call))
        return view
    }

    private static func audience(_ text: String, _ call: PageCall) -> String {
        switch text {
        case "due": call.say("伝えるべき相手", "whoever must be told")
        case "all": call.say("使用中のすべての医療機関", "every institution that has it in use")
        default: text
        }
    }

    private static func items(_ text: String, _ call: PageCall) -> String? {
        let items = text.split(separator: " ").compactMap { PackageItem(rawValue: String($0)) }.map { call.say($0.wording) }
        return items.isEmpty ? nil : items.joined(separator: call.say("、", "; "))
    }

    private static func letter(_ letter: NoticeLetter, _ place: String?, _ call: PageCall) -> View {
        [
            "language": letter.language.rawValue,
            "languageName": letter.language == .japanese ? call.say("日本語", "Japanese") : call.say("英語", "English"),
            "title": letter.title, "blocks": LetterBlocks.views(letter.body), "edit": place.map { $0 + "/edit" },
            "titleField": letter.title, "bodyField": letter.body,
        ]
    }

    /// The letters that the filter lets through, a page of them: a notice may go to ten thousand institutions.
    private static func setDeliveries(of answer: ShowNotice.Answer, _ place: String, _ call: PageCall, _ view: inout View) {
        let state = call.given.word("receipt-state", DeliveryState.self)
        let text = call.given.text("recipient")?.lowercased()
        let found = answer.deliveries.filter { delivery in
            guard state == nil || delivery.receipt.state == state else { return false }
            return text.map { text in [delivery.recipient, delivery.receipt.addressee].contains { $0.lowercased().contains(text) } } ?? true
        }
        let offset = min(call.offset, found.count)
        let shown = found[offset...].prefix(Pager.size)
        view["deliveries"] = shown.map { delivery($0, place, call) }
        view["filter"] =
            [
                "states": call.filterOptions("receipt-state", call.options(DeliveryState.self, \.title)), "recipient": call.given.text("recipient"),
                "isActive": state != nil || text != nil ? true : nil, "reset": call.path,
            ] as View
        view["isLong"] = answer.deliveries.count > Pager.size ? true : nil
        view["pager"] = Pager.counted(call, offset: offset, shown: shown.count, total: found.count, exports: false)
    }

    private static func notReached(_ codes: [String], _ call: PageCall) -> String? {
        guard !codes.isEmpty else { return nil }
        let named = codes.prefix(20).joined(separator: ", ")
        guard codes.count > 20 else { return named }
        return call.say("\(named) ほか(全\(Figures.grouped(codes.count))か所)", "\(named) and others (\(Figures.grouped(codes.count)) in all)")
    }

    private static func delivery(_ delivery: ShowNotice.Delivery, _ place: String, _ call: PageCall) -> View {
        let receipt = delivery.receipt
        let history = [
            receipt.sentAt.map { call.say("送付 \(JapanTime.minute($0))", "sent \(JapanTime.minute($0))") },
            receipt.openedAt.map { call.say("閲覧 \(JapanTime.minute($0))", "opened \(JapanTime.minute($0))") },
            receipt.acknowledgedAt.map {
                call.say(
                    "確認 \(JapanTime.minute($0)) \(receipt.acknowledgedBy ?? "")",
                    "acknowledged \(JapanTime.minute($0)) by \(receipt.acknowledgedBy ?? "")")
            },
        ].compactMap(\.self)
        return [
            "recipient": delivery.recipient, "addressee": receipt.addressee, "mail": receipt.mail, "state": call.tag(receipt.state),
            "reminder": receipt.reminder == 0 ? nil : call.say("再通知 \(receipt.reminder)", "reminder \(receipt.reminder)"),
            "history": history.isEmpty ? nil : history, "failure": receipt.failure, "note": receipt.note,
            "href": receipt.institution == nil ? nil : Places.institution(delivery.recipient),
            "print": call.may(.manageNotices) ? place + "/print" : nil, "receipt": String(receipt.id),
        ]
    }

    private static func link(_ entry: ListLetterLinks.Entry, _ call: PageCall) -> View {
        ["institution": entry.institution, "expires": JapanTime.minute(entry.link.expiresAt)]
    }

    // MARK: What can be done

    private static func forms(_ answer: ShowNotice.Answer, _ place: String, _ call: PageCall) -> View {
        let notice = answer.notice
        let isMine = answer.author == call.rights?.person.name
        let institutions = Set(answer.deliveries.filter { $0.receipt.institution != nil }.map(\.recipient)).sorted().map { (value: $0, text: $0) }
        let mayManage = call.may(.manageNotices)
        var view: View = [:]
        if notice.state == .draft {
            // Whoever wrote or edited it cannot approve it; the registry knows that better than a name does.
            if call.may(.approve), !isMine {
                view["approve"] =
                    [
                        "approve": place + "/approve", "reject": place + "/reject", "comment": call.field("comment"),
                        "password": call.secretField("password", complete: "current-password"),
                    ] as View
            }
            if mayManage { view["cancel"] = ["address": place + "/cancel", "reason": call.field("reason", required: true, form: "cancel")] as View }
        } else if notice.state == .approved, mayManage, !institutions.isEmpty {
            view["receipt"] = receipt(institutions, place, call)
            view["remind"] = ["address": place + "/remind", "afterDays": call.field("afterDays", "14", form: "remind")] as View
            view["link"] = of(
                institutions, "link", call, ["address": place + "/link", "days": call.field("days", "60", form: "link")])
            view["unlink"] = of(
                institutions, "unlink", call, ["address": place + "/unlink", "reason": call.field("reason", required: true, form: "unlink")])
        }
        view["hasAny"] = view.members.isEmpty ? nil : true
        return view
    }

    private static func receipt(_ institutions: [(value: String, text: String)], _ place: String, _ call: PageCall) -> View {
        let states: [DeliveryState] = [.handedOver, .delivered, .bounced, .opened, .acknowledged]
        return of(
            institutions, "receipt", call,
            [
                "address": place + "/receipt",
                "state": call.choice("state", states.map { ($0.rawValue, call.say($0.title)) }, required: true, form: "receipt"),
                "by": call.field("by", form: "receipt"), "on": call.field("on", form: "receipt"), "evidence": call.field("evidence", form: "receipt"),
            ])
    }

    /// A form about one of the institutions. Out of thousands nobody chooses from a list: the code is typed then.
    private static func of(_ institutions: [(value: String, text: String)], _ form: String, _ call: PageCall, _ fields: View) -> View {
        var view = fields
        if institutions.count > Pager.size {
            view["institutionCode"] = call.field("institution", required: true, form: form)
        } else {
            view["institution"] = call.choice("institution", institutions, required: true, form: form)
        }
        return view
    }

    private static func next(_ answer: ShowNotice.Answer, canApprove: Bool, _ call: PageCall) -> [NextStep] {
        switch answer.notice.state {
        case .draft:
            return [
                NextStep(
                    tone: .warn,
                    text: call.say(
                        "作成・編集した人とは別の人が承認すると、宛先ごとの手紙が送信待ちになります。",
                        "Once somebody who neither wrote nor edited it approves it, a letter to each recipient is queued."),
                    href: canApprove ? "#work" : nil, action: call.say("承認か却下を決める", "Approve or reject"))
            ]
        case .rejected, .cancelled: return []
        case .approved: break
        }
        var steps: [NextStep] = []
        let bounced = answer.deliveries.count { $0.receipt.state == .bounced }
        if bounced > 0 {
            steps.append(
                NextStep(
                    tone: .bad,
                    text: call.say(
                        "\(bounced)通が届きませんでした。宛先を直して再通知するか、手渡し・郵送してください。",
                        "\(bounced) letters came back: mend the address and remind, or hand them over."),
                    href: "#receipts", action: call.say("見る", "See them")))
        }
        let open = answer.deliveries.count { $0.receipt.state == .sending }
        if open > 0 {
            steps.append(
                NextStep(
                    tone: .bad,
                    text: call.say(
                        "\(open)通は送信の結果が不明です。メールサーバーの記録を見て確定してください(notice settle)。",
                        "Of \(open) letters it is open whether they were sent: look at the mail server's record and settle them (notice settle).")))
        }
        if !answer.notReached.isEmpty {
            steps.append(
                NextStep(
                    tone: .warn,
                    text: call.say(
                        "届いたことを示せない医療機関が\(answer.notReached.count)か所あります(R-067)。",
                        "Nothing shows that \(answer.notReached.count) institutions were reached (R-067)."),
                    href: "#receipts", action: call.say("記録する", "Record what is known")))
        }
        return steps
    }
}
