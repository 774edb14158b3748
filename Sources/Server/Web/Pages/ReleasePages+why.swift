import Diagnostics
import Registry

extension ReleasePages {
    static let why = Screen.shows(path + "/why", "release-why", in: .products) { call in
        // Nothing is called so: no component was chosen yet.
        ComponentPaths(call.release, component: call.given.text("component") ?? "\u{10FFFF}")
    } as: { answer, call in
        let facts = try await facts(call)
        let asked = call.given.text("component")
        var view = frame(facts, .graph, call)
        view["filter"] =
            ["component": asked.map { Int($0) == nil ? $0 : answer?.target.name ?? $0 }, "isActive": asked == nil ? nil : true, "reset": call.path]
            as View
        view["isUnknown"] = asked != nil && answer == nil ? true : nil
        guard let answer else { return view }
        let drawing = PathDrawing(answer.paths, target: answer.target.place)
        let place = Places.release(facts.reference, "/why?component=")
        view["graph"] =
            [
                "title": call.say(
                    "\(answer.target.name) \(answer.target.version) が含まれる理由", "Why \(answer.target.name) \(answer.target.version) is here"),
                "explanation": answer.paths.count == 1 && answer.paths[0].count == 1
                    ? call.say(
                        "SBOM(\(answer.file))には、この部品を必要とするものが書かれていません。", "The SBOM (\(answer.file)) names nothing that needs this component.")
                    : call.say(
                        "SBOM(\(answer.file))の依存関係から求めた、短い順の経路です。", "The shortest ways, from the dependencies in the SBOM (\(answer.file))."),
                "width": String(drawing.width), "height": String(drawing.height), "nodes": drawing.nodes, "edges": drawing.edges,
                "paths": answer.paths.map { path -> View in
                    [
                        "steps": path.map { step -> View in
                            ["href": place + String(step.component), "name": step.name, "version": step.version.isEmpty ? nil : step.version]
                        }
                    ]
                },
                "more": answer.isCut ? call.say("ほかにも経路があります。", "There are more ways.") : nil,
            ] as View
        view["others"] =
            answer.others.isEmpty
            ? nil
            : answer.others.map { ["href": place + String($0.component), "text": "\($0.name) \($0.version)"] as View }
        return view
    }
}
