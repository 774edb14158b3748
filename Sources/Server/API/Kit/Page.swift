import HTTPTypes
import JSONStream
import Registry

/// Which part of a list is asked for.
struct Page: Sendable {
    /// Where the page before ended, as the server wrote it into `next`.
    let after: String?
    /// Most items.
    let limit: Int

    static let most = 500
    static let usual = 100

    /// The parameters of every list.
    static let fields: [Field] = [
        .query("limit", .number(1...most), ja: "件数の上限", en: "most items"),
        .query("after", .text(most: 400), ja: "次のページの始まり(nextの値)", en: "where the next page begins, as `next` says"),
    ]

    init(_ values: RequestValues) {
        after = values.text("after")
        limit = values.number("limit") ?? Self.usual
    }

    /// The number that ``after`` is.
    ///
    /// - Throws: ``ServerError/invalid(_:)`` for one that this server did not write.
    func number() throws -> Int? {
        guard let after else { return nil }
        guard let number = Int(after) else { throw Self.strange }
        return number
    }

    /// The place that ``after`` names.
    ///
    /// - Throws: ``ServerError/invalid(_:)`` for one that this server did not write.
    func place<Place: ListPlace>() throws -> Place? {
        guard let after else { return nil }
        guard let place = Place(text: after) else { throw Self.strange }
        return place
    }

    static let strange = ServerError.invalid([RequestProblem("query.after", ja: "この値は使えません。", en: "is not what this server wrote.")])
}

/// A part of a list in JSON: `{"items": […], "next": …}`.
struct ListShape<Item: Sendable>: Sendable {
    let item: Shape<Item>

    func bytes(_ items: some Sequence<Item>, next: String?) -> [UInt8] {
        var json = JSONWriter()
        json.beginObject()
        json.key("items")
        json.beginArray()
        for one in items { item.write(one, into: &json) }
        json.endArray()
        json.key("next")
        if let next { json.string(next) } else { json.null() }
        json.endObject()
        return json.take()
    }

    var schemas: [NamedSchema] {
        let nullable = JSONValue.array([.string("string"), .string("null")])
        let own = jsonObject(
            ("type", .string("object")),
            (
                "properties",
                jsonObject(
                    ("items", jsonObject(("type", .string("array")), ("items", item.reference), ("maxItems", .number(String(Page.most))))),
                    ("next", jsonObject(("type", nullable))))
            ), ("required", .array([.string("items"), .string("next")])), ("additionalProperties", .bool(false)))
        return [NamedSchema(name: item.name + "List", schema: own)] + item.schemas
    }
}
