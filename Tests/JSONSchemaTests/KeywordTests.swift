import Testing

@Suite struct KeywordTests {
    static let table: [(schema: String, instance: String, keywords: [String])] = [
        ("true", "1", []), ("false", "1", ["false"]), ("{}", "null", []),
        (#"{"type":"integer"}"#, "1.0", []), (#"{"type":"integer"}"#, "1e2", []), (#"{"type":"integer"}"#, "1.5", ["type"]),
        (#"{"type":["string","null"]}"#, "null", []), (#"{"type":["string","null"]}"#, "[]", ["type"]),
        (#"{"const":{"a":1,"b":[2]}}"#, #"{"b":[2.0],"a":1e0}"#, []), (#"{"const":"é"}"#, #""\u00e9""#, []), (#"{"const":1}"#, "2", ["const"]),
        (#"{"enum":["a",1,null]}"#, "null", []), (#"{"enum":["a"]}"#, #""b""#, ["enum"]), (#"{"enum":[false]}"#, "0", ["enum"]),
        (#"{"minimum":0.1}"#, "0.10", []), (#"{"minimum":0.1}"#, "0.09", ["minimum"]), (#"{"maximum":-1}"#, "-1", []),
        (#"{"maximum":9007199254740993}"#, "9007199254740994", ["maximum"]), (#"{"exclusiveMinimum":0}"#, "0", ["exclusiveMinimum"]),
        (#"{"exclusiveMaximum":1e400}"#, "1e399", []), (#"{"multipleOf":0.1}"#, "0.3", []), (#"{"multipleOf":0.1}"#, "0.35", ["multipleOf"]),
        (#"{"multipleOf":7}"#, "1e999999999999", ["multipleOf"]), (#"{"multipleOf":3}"#, "-9", []),
        (#"{"minLength":2}"#, #""😀""#, ["minLength"]), (#"{"maxLength":1}"#, #""\ud83d\ude00""#, []), (#"{"maxLength":1}"#, #""ab""#, ["maxLength"]),
        (#"{"pattern":"b+"}"#, #""abc""#, []), (#"{"pattern":"^b"}"#, #""abc""#, ["pattern"]),
        (#"{"required":["a","b"]}"#, "{}", ["required", "required"]), (#"{"required":["a"]}"#, "[]", []),
        (#"{"minProperties":1}"#, "{}", ["minProperties"]), (#"{"maxProperties":0}"#, #"{"a":1}"#, ["maxProperties"]),
        (#"{"properties":{"a":{"type":"null"}}}"#, #"{"a":1}"#, ["type"]),
        (
            #"{"properties":{"a":true},"patternProperties":{"^x":{"type":"string"}},"additionalProperties":false}"#, #"{"a":1,"x1":"","b":2}"#,
            [
                "additionalProperties"
            ]
        ),
        (#"{"patternProperties":{"^x":{"type":"string"}}}"#, #"{"x":1}"#, ["type"]),
        (#"{"additionalProperties":{"type":"string"}}"#, #"{"b":2}"#, ["type"]),
        (#"{"propertyNames":{"maxLength":1}}"#, #"{"a":[1,2],"bb":{"c":1}}"#, ["propertyNames"]),
        (#"{"dependentRequired":{"a":["b"]}}"#, #"{"a":1}"#, ["dependentRequired"]), (#"{"dependencies":{"a":["b"]}}"#, #"{"c":1}"#, []),
        (#"{"dependencies":{"a":{"required":["b"]}}}"#, #"{"a":1}"#, ["required"]),
        (#"{"dependentSchemas":{"a":{"minProperties":2}}}"#, #"{"a":1}"#, ["minProperties"]),
        (#"{"prefixItems":[{"type":"null"}],"items":{"type":"string"}}"#, #"[null,"a",1]"#, ["type"]),
        (#"{"$schema":"http://json-schema.org/draft-07/schema#","items":[true],"additionalItems":false}"#, "[1,2]", ["false"]),
        (#"{"contains":{"type":"null"}}"#, "[1]", ["contains"]), (#"{"contains":{"type":"null"},"minContains":0}"#, "[1]", []),
        (#"{"contains":{"type":"null"},"maxContains":1}"#, "[null,null]", ["contains"]),
        (#"{"minItems":1}"#, "[]", ["minItems"]), (#"{"maxItems":1}"#, "[1,2]", ["maxItems"]),
        (#"{"uniqueItems":true}"#, #"[{"a":1,"b":2},{"b":2.0,"a":1}]"#, ["uniqueItems"]), (#"{"uniqueItems":true}"#, "[1,true,[1],{},[]]", []),
        (#"{"allOf":[{"type":"number"},{"minimum":2}]}"#, "1", ["minimum"]), (#"{"anyOf":[{"type":"null"},{"minimum":2}]}"#, "1", ["anyOf"]),
        (#"{"oneOf":[{"minimum":1},{"minimum":2}]}"#, "3", ["oneOf"]), (#"{"oneOf":[{"minimum":1},{"minimum":2}]}"#, "1", []),
        (#"{"not":{"type":"null"}}"#, "null", ["not"]), (#"{"not":{"type":"null"}}"#, "1", []),
        (#"{"if":{"minimum":5},"then":{"maximum":6},"else":{"multipleOf":2}}"#, "7", ["maximum"]),
        (#"{"if":{"minimum":5},"then":{"maximum":6},"else":{"multipleOf":2}}"#, "3", ["multipleOf"]),
        (#"{"allOf":[{"properties":{"a":true}}],"unevaluatedProperties":false}"#, #"{"a":1}"#, []),
        (#"{"anyOf":[{"properties":{"a":{"type":"null"}}},true],"unevaluatedProperties":false}"#, #"{"a":1}"#, ["unevaluatedProperties"]),
        (#"{"prefixItems":[true],"unevaluatedItems":false}"#, "[1,2]", ["unevaluatedItems"]),
        (##"{"$ref":"#/$defs/n","$defs":{"n":{"type":"null"}},"minimum":1}"##, "0", ["minimum", "type"]),
        (
            ##"{"$schema":"http://json-schema.org/draft-07/schema#","$ref":"#/definitions/n","definitions":{"n":{"type":"null"}},"minimum":1}"##, "0",
            [
                "type"
            ]
        ),
        (#"{"$schema":"http://json-schema.org/draft-04/schema#","minimum":1,"exclusiveMinimum":true}"#, "1", ["exclusiveMinimum"]),
        (##"{"$ref":"#/definitions/a~1b%25","definitions":{"a/b%":{"type":"null"}}}"##, "0", ["type"]),
        (##"{"$ref":"#x","$defs":{"a":{"$anchor":"x","type":"null"}}}"##, "0", ["type"]),
        (##"{"properties":{"next":{"$ref":"#"},"v":{"type":"null"}}}"##, ##"{"next":{"next":{"v":1}}}"##, ["type"]),
    ]

    @Test(arguments: table.indices) func judges(_ index: Int) throws {
        let row = Self.table[index]
        #expect(try broken(row.schema, row.instance) == row.keywords, "\(row.schema) on \(row.instance)")
    }

    @Test func acrossDocuments() throws {
        let schema = #"{"$id":"https://a.example/s/one.json","$ref":"two.json#/$defs/n"}"#
        let other = #"{"$id":"https://a.example/s/two.json?v=1","$defs":{"n":{"type":"null"}}}"#
        #expect(try broken(schema, "1", others: [other]) == ["type"])
        #expect(throws: (any Error).self) { try broken(schema, "1") }
    }
}
