import Diagnostics
import JSONStream
import Registry

/// A supplier's VEX handed in for a release: its statements are kept as the supplier's claims beside our own judgement, which they do not change.
enum SupplierVEXPage {
    /// Largest document.
    private static let mostBytes = 64 << 20

    static let screen = Screen.form(ReleasePages.path + "/vex", "supplier-vex", in: .products, leadingTo: TakeSupplierVEX.self) { call in
        let facts = try await ReleasePages.facts(call)
        let suppliers = try await call.ask(ListSuppliers(limit: 1000))
        let place = Places.release(facts.reference)
        var view = ReleasePages.frame(facts, nil, call)
        view["head"] = ["title": call.say("サプライヤーのVEXを取り込む", "Take in a supplier's VEX"), "subtitle": facts.reference.text] as View
        view["outcome"] = call.result
        view["form"] =
            [
                "action": place + "/vex", "cancel": place + "/findings",
                "supplier": call.choice(
                    "supplier", suppliers.map { ($0.code, "\(call.name($0.nameJa, $0.nameEn)) (\($0.code))") },
                    empty: call.say("選んでください", "choose one"), required: true),
                "reason": call.field("reason"), "file": call.field("file", required: true),
            ] as View
        return view
    }

    static let deeds: [Deed] = [
        .steps(ReleasePages.path + "/vex", "takeSupplierVEX", of: screen, .file, leadingTo: TakeSupplierVEX.self) { call in
            let (given, file, bytes) = try await call.fileForm(limit: mostBytes)
            let vex: TakeSupplierVEX
            do {
                vex = try TakeSupplierVEX(ByteBlock(bytes), file: file, supplier: given.need("supplier"), for: call.release)
            } catch let error as any ExplainedError {
                throw ServerError.invalid([RequestProblem("file", ja: error.wording.japanese, en: error.wording.english)])
            }
            let answer = try await call.desk.registry.perform(vex, as: call.principal, reason: given.text("reason"))
            return .shown([
                "text": call.say(
                    "\(file): \(answer.statements)件の記述のうち、新しい主張 \(answer.claims)件、該当のないもの \(answer.unmatched)件。自社の判断は変わりません。",
                    "\(file): of \(answer.statements) statements \(answer.claims) became new claims, \(answer.unmatched) are about no finding. Our own"
                        + " judgement is as it was.")
            ])
        }
    ]
}
