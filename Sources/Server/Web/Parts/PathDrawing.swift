import Registry

/// Lays the ways to a component out in columns, from what nothing needs on the left to the component on the right.
struct PathDrawing {
    private static let box = (width: 184, height: 44)
    private static let gap = (x: 56, y: 16)

    private(set) var nodes: [View] = []
    private(set) var edges: [View] = []
    private(set) var width = 0
    private(set) var height = 0

    /// - Parameter target: place of the component that all ways end in.
    init(_ paths: [[ComponentPaths.Step]], target: Int) {
        // A component stands in the column of its greatest distance from the target, so that every line leads to the right.
        var distance: [Int: Int] = [:]
        var steps: [Int: ComponentPaths.Step] = [:]
        var order: [Int] = []
        for path in paths {
            for (place, step) in path.enumerated() {
                if steps.updateValue(step, forKey: step.place) == nil { order.append(step.place) }
                distance[step.place] = max(distance[step.place] ?? 0, path.count - 1 - place)
            }
        }
        let columns = (distance.values.max() ?? 0) + 1
        var rows = [Int](repeating: 0, count: columns)
        var at: [Int: (x: Int, y: Int)] = [:]
        for place in order {
            let column = columns - 1 - (distance[place] ?? 0)
            at[place] = (column * (Self.box.width + Self.gap.x) + 1, rows[column] * (Self.box.height + Self.gap.y) + 1)
            rows[column] += 1
        }
        width = columns * (Self.box.width + Self.gap.x) - Self.gap.x + 2
        height = max(1, rows.max() ?? 1) * (Self.box.height + Self.gap.y) - Self.gap.y + 2
        nodes = order.compactMap { place in
            guard let step = steps[place], let (x, y) = at[place] else { return nil }
            return Self.node(step, x, y, place == target ? "target" : paths.contains { $0.first?.place == place } ? "root" : "between")
        }
        var drawn: Set<[Int]> = []
        for path in paths {
            for (from, to) in zip(path, path.dropFirst()) where drawn.insert([from.place, to.place]).inserted {
                guard let start = at[from.place], let end = at[to.place] else { continue }
                let (x1, y1, x2, y2) = (start.x + Self.box.width, start.y + Self.box.height / 2, end.x, end.y + Self.box.height / 2)
                let middle = (x1 + x2) / 2
                edges.append(["path": "M\(x1) \(y1)C\(middle) \(y1) \(middle) \(y2) \(x2) \(y2)"])
            }
        }
    }

    private static func node(_ step: ComponentPaths.Step, _ x: Int, _ y: Int, _ role: String) -> View {
        [
            "x": String(x), "y": String(y), "width": String(box.width), "height": String(box.height), "textX": String(x + 12),
            "nameY": String(y + 18),
            "versionY": String(y + 35), "name": cut(step.name), "version": step.version.isEmpty ? nil : cut(step.version), "role": role,
        ]
    }

    /// Names as long as the box is wide: the whole ones stand in the list below the drawing.
    private static func cut(_ text: String) -> String {
        var width = 0
        for (place, character) in text.enumerated() {
            width += character.unicodeScalars.first.map { $0.value > 0x2E80 ? 2 : 1 } ?? 1
            if width > 22 { return String(text.prefix(max(1, place - 1))) + "…" }
        }
        return text
    }
}
