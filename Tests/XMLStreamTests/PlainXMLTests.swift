import JSONStream
import Testing

@testable import XMLStream

/// What is read without expat is read as expat reads it: the same events on the same lines, and the same errors.
@Suite struct PlainXMLTests {
    /// What a document says, an event a line.
    private static func told(_ given: XMLReader) -> [String] {
        var xml = given
        var told: [String] = []
        do throws(XMLError) {
            while let event = try xml.next() { told.append("\(xml.line) \(event)") }
        } catch {
            told.append("\(error)")
        }
        return told
    }

    private static func isPlain(_ text: [UInt8]) -> Bool {
        var xml = XMLReader(ByteBlock(text))
        while (try? xml.next()) != nil {}
        return xml.pieces.expat == nil
    }

    /// Read without expat, which says the same.
    @Test(arguments: [
        "<a/>", "<a></a >", "\u{FEFF}<a/>", "<?xml version=\"1.0\" encoding='utf-8' standalone = 'yes' ?>\n<a/>", "\n<a\n b = '1'\n\tc=\"2\" />\n",
        "<a>text</a>", "<a>\n<b>1</b>\r\n<b>2\r3</b>\n\n</a>\n<!-- end -->\n<?p q?>\n", "<a>&lt;&gt;&amp;&quot;&apos;&#65;&#x1F600;&#13;&#10;</a>",
        "<a b='&lt;&#9;&#10;\n\r\n\r\tx&amp;\"' c=\"'\"/>", "<a><!-- c -->x<!-- - - -->y<?p?>z</a>", "<a>\n<!--\n-->\nx</a>",
        "<a>1<![CDATA[<b>&amp;]]]]><![CDATA[\r\n>]]>2</a>", "<a><![CDATA[]]></a>", "<a>]] ></a>", "<a>東京\u{1F600}\u{7F}\u{85}</a>",
        "<n:a xmlns:n='urn:n' xmlns='urn:d' n:b='1' b='2' xml:lang='ja'><c n:b='3'/><n:d xml:space='preserve'> </n:d></n:a>",
        "<a xmlns:n='urn:n' xmlns:m='urn:m' n:b='' m:b=''/>", "<a><b/><b c='1'\n/><b></b></a>", "<a.b-c_d1 e.f-g='1'/>", "<a>\n\n&#10;\n<b/></a>",
    ])
    func readsPlainly(_ text: String) {
        let block = ByteBlock(text.utf8)
        #expect(Self.isPlain(Array(text.utf8)))
        #expect(Self.told(XMLReader(block)) == Self.told(XMLReader(byExpat: block)))
    }

    /// Left to expat from the beginning or from somewhere inside on, be it right or wrong.
    @Test(arguments: [
        "", " ", "x", "<a>", "<a", "<a></b>", "<a><b></a></b>", "<a/><a/>", "<a/>x", "x<a/>", "<a b='1' b='2'/>", "<a b='1'c='2'/>", "<a b=1/>",
        "<a b/>", "<a b='<'/>",
        "<a>&none;</a>", "<a>&#0;</a>", "<a>&#xD800;</a>", "<a>&#xFFFE;</a>", "<a>&amp</a>", "<a>& </a>", "<a>]]></a>", "<a><!-- -- --></a>",
        "<a>\u{1}</a>", "<a>\u{FFFE}</a>", "<!DOCTYPE a><a/>", "<?xml version='1.1'?><a/>", "<?xml version='1.0' encoding='iso-8859-1'?><a/>",
        "<?xml encoding='utf-8'?><a/>", " <?xml version='1.0'?><a/>", "<a><?xml version='1.0'?></a>", "<a><?XML x?></a>", "<a><?p:q?></a>",
        "<n:a/>", "<a n:b='1'/>", "<a xmlns:n=''/>", "<a xmlns:xml='urn:x'/>", "<a xmlns:xmlns='urn:x'/>", "<xmlns:a/>", "<a:/>", "<:a/>",
        "<a xmlns:n='urn:n' n:='1'/>", "<a xmlns:n='urn:n'><n:1/></a>", "<a xmlns:n='urn:n'><n:b:c/></a>",
        "<a xmlns:n='urn:n' xmlns:m='urn:n' n:b='1' m:b='2'/>", "<a><b xmlns='urn:b'><c/></b><c/></a>",
        "<a><b>1</b><n:c xmlns:n='urn:n' n:d='1'/>\n</a>",
        "<é/>", "<a é='1'/>", "<a><b>1</b>\n<c>2</c><![CDATA[ x</a>", "<a>text<!-- ", "<a><b", "<a></a", "<1/>", "<a><</a>", "<a></ a>",
        "<a>\n<b>one</b>\n<c>&undeclared;</c></a>", "<a xmlns=''/>", "<a xmlns='urn:\u{E9}'/>", "<a xmlns='&#65;'/>",
    ])
    func leavesTheRest(_ text: String) {
        let block = ByteBlock(text.utf8)
        #expect(Self.told(XMLReader(block)) == Self.told(XMLReader(byExpat: block)))
    }

    /// Limits are expat's reader's own words.
    @Test func keepsLimits() {
        let deep = String(repeating: "<a>", count: 20) + String(repeating: "</a>", count: 20)
        let wide = "<a " + (0..<40).map { "b\($0)='1'" }.joined(separator: " ") + "/>"
        let long = "<a b='\(String(repeating: "x", count: 200))'>\(String(repeating: "y&amp;", count: 60))</a>"
        for text in [deep, wide, long, "<a><b/>\(long)</a>", "<a>" + wide + deep + "</a>"] {
            for limits in [XMLLimits(), XMLLimits(depth: 10), XMLLimits(textBytes: 100), XMLLimits(textBytes: 199), XMLLimits(attributes: 4)] {
                let block = ByteBlock(text.utf8)
                #expect(Self.told(XMLReader(block, limits: limits)) == Self.told(XMLReader(byExpat: block, limits: limits)))
            }
        }
    }

    /// More names than the reader keeps numbers for, values that outgrow their room, and a change of readers late in a long document.
    @Test func goesOnLate() {
        let names = "<a>" + (0..<700).map { "<n\($0) a\($0)='\($0)'>x</n\($0)>\n" }.joined() + "</a>"
        let many = "<a>" + (0..<20_000).map { "<b c='\($0)'>text \($0)</b>\n" }.joined()
        let values = "<a " + (0..<30).map { "b\($0)='&lt;\(String(repeating: "v\($0)", count: 200))'" }.joined(separator: " ") + "/>"
        for text in [names, many + "</a>", many + "<c xmlns='urn:c'/></a>", many + "</b>", many, "<a>" + values + "</a>"] {
            let block = ByteBlock(text.utf8)
            #expect(Self.told(XMLReader(block)) == Self.told(XMLReader(byExpat: block)))
        }
        #expect(Self.isPlain(Array((many + "</a>").utf8)))
        #expect(Self.isPlain(Array(values.utf8)))
    }

    /// Documents changed at random, from a fixed seed.
    @Test func neverDisagrees() {
        var state: UInt64 = 20_261_128
        func random(_ below: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(truncatingIfNeeded: state >> 33) % below
        }
        let base = Array(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <!-- head -->
            <bom xmlns="urn:bom" xmlns:n="urn:n" version='1'>
              <part type="library" n:ref="a&amp;b">\r
                <name>Käse ]] &gt; 東</name><n:x/><?p i?><![CDATA[<x>]]>
              </part>
              <part n:ref='2'><name/></part>
            </bom>
            """.utf8)
        let pieces: [[UInt8]] =
            [
                "<", ">", "/", "&", ";", "'", "\"", "=", " ", "\n", "\r", "]]>", "<![CDATA[", "-->", "<!--", "--", "<?p ", "?>", "&#10;", "&lt;",
                "<b>", "</b>",
                "n:", "xmlns", "xmlns:m='urn:n'", ":", "é", "\u{0}", "\u{1F600}", "]", "!", "?", "<!DOCTYPE x>", "</bom>", "\u{FEFF}", "x", "m:y='1'",
            ].map { Array($0.utf8) } + [[0xC3], [0xFF], [0xED, 0xA0, 0x80], [0xEF, 0xBF, 0xBF], [0x80]]
        var plain = 0
        for _ in 0..<20_000 {
            var text = base
            for _ in 0...random(3) {
                let place = random(text.count)
                switch random(3) {
                case 0: text.insert(contentsOf: pieces[random(pieces.count)], at: place)
                case 1: text.removeSubrange(place..<min(text.count, place + 1 + random(8)))
                default: text[place] = pieces[random(pieces.count)].first ?? 32
                }
                if text.isEmpty { text = base }
            }
            let block = ByteBlock(text)
            let (one, other) = (Self.told(XMLReader(block)), Self.told(XMLReader(byExpat: block)))
            guard one != other else {
                if Self.isPlain(text) { plain += 1 }
                continue
            }
            Issue.record("differs for \(String(decoding: text, as: UTF8.self)):\n\(one)\n\(other)")
            return
        }
        #expect(plain > 1_000)
    }
}
