import Diagnostics
import Duties
import Lifecycle
import Registry

/// The forms of a product's life cycle, for those who plan it.
extension LifecyclePage {
    static func forms(_ facts: Facts, _ call: PageCall) -> View? {
        guard call.may(.planLifecycle) else { return nil }
        let life = facts.life
        let place = Places.lifecycle(life.product.code)
        let devices = Set(facts.legacy.readings.map(\.configuration.device)).sorted().map { (value: $0, text: $0) }
        return [
            "plan": place + "/plan", "decide": decide(facts, place, call), "evidence": evidence(life, place, call),
            "milestone": [
                "address": place + "/milestone",
                "milestone": call.choice("milestone", call.options(DeviceMilestone.self, \.wording), required: true, form: "milestone"),
                "on": call.field("on", required: true, form: "milestone"), "evidence": call.field("evidence", required: true, form: "milestone"),
                "reason": call.field("reason", form: "milestone"),
            ] as View,
            "judge": devices.isEmpty ? nil : judge(facts, devices, place, call),
            "control": [
                "address": place + "/control", "code": call.field("code", required: true, form: "control"),
                "name": call.field("name", required: true, form: "control"),
                "type": call.choice("type", call.options(ControlType.self, \.wording), required: true, form: "control"),
                "document": call.field("document", form: "control"),
            ] as View,
            "critical": devices.isEmpty
                ? nil
                : [
                    "address": place + "/critical", "device": call.choice("device", devices, required: true, form: "critical"),
                    "vulnerability": call.field("vulnerability", required: true, form: "critical"),
                    "since": call.field("since", form: "critical"), "fixed": call.field("fixed", form: "critical"),
                    "because": call.field("because", required: true, form: "critical"),
                ] as View,
            "policy": [
                "address": place + "/policy", "leadMonths": call.field("leadMonths", required: true, form: "policy"),
                "changeDays": call.field("changeDays", "0", form: "policy"), "lookAhead": call.field("lookAhead", "90", form: "policy"),
                "because": call.field("because", required: true, form: "policy"),
            ] as View,
        ]
    }

    private static func decide(_ facts: Facts, _ place: String, _ call: PageCall) -> View? {
        let life = facts.life
        guard let collisions = life.report?.collisions, !collisions.isEmpty else { return nil }
        let resources = collisions.map { collision -> (value: String, text: String) in
            let resource = life.resource(collision.resource)
            return (resource.id, "\(resource.name) (\(collision.end))")
        }
        let first = facts.undecided.map { life.resource($0.resource).id }
        return [
            "address": place + "/decide", "resource": call.choice("resource", resources, first, required: true, form: "decide"),
            "option": call.choice("option", call.options(OptionKind.self, \.wording), required: true, form: "decide"),
            "until": call.field("until", form: "decide"), "because": call.field("because", required: true, form: "decide"),
        ]
    }

    /// Items that a person can tick and that nobody has ticked yet.
    private static func evidence(_ life: ProductLifecycle, _ place: String, _ call: PageCall) -> View? {
        let items = life.gates.flatMap(\.readings).filter { !$0.item.isReckoned && $0.isMet != .yes }
        guard !items.isEmpty else { return nil }
        return [
            "address": place + "/evidence",
            "item": call.choice("item", items.map { ($0.item.id, call.say($0.item.wording)) }, required: true, form: "evidence"),
            "reference": call.field("reference", required: true, form: "evidence"), "day": call.field("day", form: "evidence"),
        ]
    }

    private static func judge(_ facts: Facts, _ devices: [(value: String, text: String)], _ place: String, _ call: PageCall) -> View {
        let ticked = Set(call.given.texts("control"))
        return [
            "address": place + "/judge", "device": call.choice("device", devices, required: true, form: "judge"),
            "controls": facts.legacy.controls.map { control -> View in
                ["value": control.code, "text": "\(control.code) \(control.name)", "isChosen": ticked.contains(control.code) ? true : nil]
            }, "hasControls": facts.legacy.controls.isEmpty ? nil : true,
            "verdict": call.choice("verdict", call.options(LegacyVerdict.self, \.wording), required: true, form: "judge"),
            "because": call.field("because", required: true, form: "judge"), "review": call.field("review", form: "judge"),
            "extends": call.field("extendsUntil", form: "judge"),
        ]
    }
}
