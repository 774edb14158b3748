import Diagnostics
import Duties
import Lifecycle
import Registry

/// The picture of the stages over what the device relies on, the same facts as a table, and what breaks.
extension LifecyclePage {
    static func picture(_ life: ProductLifecycle, _ report: CollisionReport, _ call: PageCall) -> View {
        let timeline = Timeline(
            name: call.name(life.product.nameJa, life.product.nameEn), today: life.today, report: report, reckoner: life.reckoner,
            uses: Array(life.reckoner.resources.indices))
        let sketch = timeline.sketch(in: call.language)
        let collisions = report.collisions.map { collision($0, report, life, call) }
        return [
            "timelinePicture": [
                "width": String(TimelineSketch.width), "height": String(sketch.height), "title": sketch.title, "words": sketch.description,
                "shapes": sketch.shapes.map(shape),
            ] as View,
            "ends": timeline.bars.map { row($0, life, call) }, "hasEnds": timeline.bars.isEmpty ? nil : true,
            "moreEnds": timeline.hidden == 0 ? nil : call.say("ほか\(timeline.hidden)件は省略しています。", "\(timeline.hidden) more are not shown."),
            "collisions": collisions, "hasCollisions": collisions.isEmpty ? nil : true,
        ]
    }

    private static func shape(_ shape: TimelineSketch.Shape) -> View {
        switch shape {
        case .text(let content, let x, let y, let style, let anchor):
            ["text": ["content": content, "x": String(x), "y": String(y), "style": style, "anchor": anchor] as View]
        case .bar(let x, let y, let width, let height, let style, let title):
            [
                "bar": [
                    "x": String(x), "y": String(y), "width": String(width), "height": String(height), "style": style, "title": title,
                ] as View
            ]
        case .line(let x, let top, let bottom, let style):
            ["line": ["x": String(x), "top": String(top), "bottom": String(bottom), "style": style] as View]
        }
    }

    private static func row(_ bar: TimelineBar, _ life: ProductLifecycle, _ call: PageCall) -> View {
        let (resource, end) = (life.resource(bar.place), life.end(bar.place))
        return [
            "kind": call.say(bar.kind.wording), "name": bar.name, "id": resource.id, "day": bar.end.map { "\($0)" },
            "meaning": end.meaning.map { call.say($0.wording) }, "mark": call.tag(bar.mark), "source": source(resource, end, call),
            "confidence": call.tag(end.confidence), "questions": end.questions.isEmpty ? nil : end.questions.map { call.say($0.wording) },
        ]
    }

    /// Where a day comes from: which source said so, when, and where to look it up; or who decided otherwise.
    private static func source(_ resource: LifecycleResource, _ end: ResolvedEnd, _ call: PageCall) -> String? {
        if end.isOverridden, let override = resource.override {
            return call.say(
                "\(override.by)による上書き(\(override.made)、\(override.expires)まで): \(override.evidence)",
                "override by \(override.by) (\(override.made), until \(override.expires)): \(override.evidence)")
        }
        guard let place = end.statement else { return nil }
        let statement = resource.statements[place]
        return call.say(
            "\(statement.origin.wording.japanese)(\(statement.stated)): \(statement.reference)",
            "\(statement.origin.wording.english) (\(statement.stated)): \(statement.reference)")
    }

    private static func collision(_ collision: Collision, _ report: CollisionReport, _ life: ProductLifecycle, _ call: PageCall) -> View {
        let resource = life.resource(collision.resource)
        let isFirst = report.first?.resource == collision.resource
        let decision = life.decisions.last { $0.resource == resource.id }
        return [
            "name": resource.name, "id": resource.id, "kind": call.say(resource.kind.wording), "end": "\(collision.end)",
            "mark": call.tag(isFirst ? .first : collision.isTreated ? .treated : .collision),
            "gap": collision.daysToEOL > 0
                ? call.say(
                    "EOLまで\(collision.daysToEOL)日、EOSまで\(collision.daysToEOS)日不足",
                    "\(collision.daysToEOL) days short of EOL, \(collision.daysToEOS) of EOS")
                : call.say("EOSまで\(collision.daysToEOS)日不足", "\(collision.daysToEOS) days short of EOS"),
            "options": decision == nil
                ? life.options(collision).map { option -> View in
                    ["text": call.say(option.wording), "basis": option.kind.basis.map(\.requirement).joined(separator: ", ")]
                } : nil,
            "decision": decision.map { decision -> View in
                [
                    "what": call.say(decision.option.wording), "until": decision.untilOn, "why": decision.reason,
                    "when": JapanTime.day(decision.decidedAt), "id": resource.id, "key": String(collision.resource),
                    "undo": call.may(.planLifecycle) ? Places.lifecycle(life.product.code, "/undecide") : nil,
                ]
            },
        ]
    }
}
