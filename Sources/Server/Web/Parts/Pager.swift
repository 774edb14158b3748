/// Which part of a list a page shows, and the way to the others.
struct Pager: Sendable {
    /// Rows of a page.
    static let size = 100

    /// Of rows by number: `1–100 / 1,234`.
    static func counted(_ call: PageCall, offset: Int, shown: Int, total: Int, exports: Bool) -> View {
        var view: View = [
            "range": total == 0
                ? call.say("0件", "none")
                : call.say(
                    "\(Figures.grouped(offset + 1))〜\(Figures.grouped(offset + shown))件 / 全\(Figures.grouped(total))件",
                    "\(Figures.grouped(offset + 1))–\(Figures.grouped(offset + shown)) of \(Figures.grouped(total))")
        ]
        if offset > 0 {
            view["first"] = call.address(changing: ["offset": nil])
            view["previous"] = call.address(changing: ["offset": offset > size ? String(offset - size) : nil])
        }
        if offset + shown < total { view["next"] = call.address(changing: ["offset": String(offset + shown)]) }
        return exports ? withExports(view, call) : view
    }

    /// Of rows behind a place: there is no way back but to the beginning.
    ///
    /// - Parameter next: where the next page begins; nil on the last.
    static func keyed(_ call: PageCall, shown: Int, next: String?, exports: Bool) -> View {
        let isFirst = call.given.text("after") == nil
        var view: View = [
            "range": isFirst && next == nil
                ? call.say("\(Figures.grouped(shown))件", shown == 1 ? "1 row" : "\(Figures.grouped(shown)) rows")
                : call.say("このページに\(Figures.grouped(shown))件", "\(Figures.grouped(shown)) on this page")
        ]
        if !isFirst { view["first"] = call.address(changing: ["after": nil]) }
        if let next { view["next"] = call.address(changing: ["after": next]) }
        return exports ? withExports(view, call) : view
    }

    private static func withExports(_ view: View, _ call: PageCall) -> View {
        var view = view
        view["csv"] = call.address(changing: ["offset": nil, "after": nil, "export": "csv"])
        view["xlsx"] = call.address(changing: ["offset": nil, "after": nil, "export": "xlsx"])
        return view
    }
}

extension PageCall {
    /// Rows before the page, as the address says.
    var offset: Int { min(max(0, given.number("offset") ?? 0), 10_000_000) }

    /// A heading by which the list can be ordered.
    ///
    /// - Parameters:
    ///   - current: the order that the list has.
    ///   - first: how a column begins that was not chosen yet.
    func sorting(_ name: String, current: String, isDescending: Bool, first: Bool = false) -> View {
        let isCurrent = name == current
        let next = isCurrent ? !isDescending : first
        return [
            "href": address(changing: ["sort": name, "order": next ? "desc" : "asc", "offset": nil, "after": nil]),
            "order": isCurrent ? (isDescending ? "descending" : "ascending") : nil,
        ]
    }
}
