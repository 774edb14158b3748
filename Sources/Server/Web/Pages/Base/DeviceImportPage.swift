import Diagnostics
import JSONStream
import Registry

/// A table of installed devices handed in: looked at first, with every problem of every row, and then taken as a whole or not at all.
enum DeviceImportPage {
    private static let path = "/devices/import"
    /// Largest table.
    private static let mostBytes = 16 << 20

    static let screen = Screen.form(path, "device-import", in: .devices, leadingTo: ImportInstalledDevices.self) { call in
        let products = try await call.ask(ListProducts(limit: 5000))
        var view: View = [
            "head": ["title": call.say("設置機器の表を取り込む", "Take in a table of devices")] as View,
            "columns": DeviceField.allCases.map { call.say($0.title) }.joined(separator: call.say("、", ", ")),
            "form": [
                "action": path,
                "mode": call.choice(
                    "mode",
                    [
                        ("check", call.say("確かめるだけ(何も変えない)", "look at it only; nothing changes")),
                        ("take", call.say("取り込む", "take it in")),
                    ], "check", required: true),
                "product": call.choice(
                    "product", products.map { ($0.product.code, $0.product.code) }, "",
                    empty: call.say("表に製品の列がある", "the table has a column for it"), form: "import"),
                "reason": call.field("reason"), "file": call.field("file", required: true),
            ] as View,
        ]
        view["outcome"] = call.result
        view.setCrumbs([("/devices", call.say("設置機器", "Installed devices"))])
        return view
    }

    static let deeds: [Deed] = [
        .steps(path, "importDevices", of: screen, .file, leadingTo: ImportInstalledDevices.self) { call in
            let (given, file, bytes) = try await call.fileForm(limit: mostBytes)
            let table = try DeviceTable(ByteBlock(bytes), file: file, product: given.text("product"))
            let isTaken = given.text("mode") == "take"
            do {
                let plan =
                    isTaken
                    ? try await call.desk.registry.perform(ImportInstalledDevices(table), as: call.principal, reason: given.text("reason"))
                    : try await call.ask(PreviewInstalledDevices(table))
                return .shown(outcome(plan, file, isTaken: isTaken, call))
            } catch InstalledBaseError.rows(_, let problems) {
                return .shown(outcome(problems, file, call))
            }
        }
    ]

    // MARK: What came of it

    private static let mostLines = 500

    private static func outcome(_ plan: DeviceImportPlan, _ file: String, isTaken: Bool, _ call: PageCall) -> View {
        let counts = DeviceImportPlan.Action.allCases.map {
            call.say("\($0.title.japanese) \(plan.count($0))件", "\($0.title.english) \(plan.count($0))")
        }
        let lines = plan.lines.filter { $0.action != .unchanged }
        return [
            "tone": Tone.good.rawValue,
            "title": isTaken
                ? call.say("\(file) を取り込みました。", "\(file) was taken in.")
                : call.say("\(file) は取り込めます。まだ何も変えていません。", "\(file) can be taken in; nothing has changed yet."),
            "counts": counts.joined(separator: call.say("、", ", ")),
            "lines": lines.prefix(mostLines).map { line -> View in
                [
                    "row": String(line.row), "device": "\(line.product) \(line.device)", "institution": line.institution,
                    "action": View.tag(line.action == .added ? .good : .info, call.say(line.action.title)),
                    "changes": line.changes.isEmpty ? nil : line.changes.map { call.say($0.title) }.joined(separator: call.say("、", ", ")),
                ]
            }, "hasLines": lines.isEmpty ? nil : true, "more": more(lines.count, call),
        ]
    }

    private static func outcome(_ problems: [DeviceRowProblem], _ file: String, _ call: PageCall) -> View {
        [
            "tone": Tone.bad.rawValue,
            "title": call.say(
                "\(file) には\(problems.count)件の誤りがあります。何も取り込んでいません。", "\(file) has \(problems.count) errors; nothing was taken."),
            "problems": problems.prefix(mostLines).map { problem -> View in
                ["row": String(problem.row), "column": problem.field.map { call.say($0.title) }, "text": call.say(problem.reason)]
            }, "hasProblems": true, "more": more(problems.count, call),
        ]
    }

    private static func more(_ count: Int, _ call: PageCall) -> String? {
        count > mostLines ? call.say("ほか\(count - mostLines)行", "and \(count - mostLines) more rows") : nil
    }
}
