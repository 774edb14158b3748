import Registry

/// The reports of a case, for those who take part in it and may see all that reports are made of.
extension CasePages {
    static func reports(_ number: String, _ call: PageCall) async throws -> View? {
        let entries: [ListReports.Entry]
        do {
            entries = try await call.ask(ListReports(number))
        } catch RegistryError.notAllowed {
            return nil
        }
        return [
            "address": Places.psirtCase(number) + "/report",
            "kind": call.choice("reportKind", call.options(ReportKind.self, \.title), required: true, form: "report"),
            "binder": call.may(.readAudit) ? Places.psirtCase(number) + "/binder" : nil, "hasRows": entries.isEmpty ? nil : true,
            "rows": entries.map { entry -> View in
                [
                    "href": Places.report(entry.number), "number": entry.number, "kind": call.say(entry.kind.title),
                    "phase": call.say(entry.phase.wording),
                    "state": call.tag(entry.state), "open": "\(entry.open) / \(entry.fields)", "sent": entry.sentAt.map(JapanTime.minute),
                    "receipt": entry.receipt,
                ]
            },
        ]
    }
}
