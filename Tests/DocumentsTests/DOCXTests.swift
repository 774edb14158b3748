import Documents
import JSONStream
import Tables
import Testing

@Suite struct DOCXTests {
    /// Another program reads titles, tables, repeated headers, fonts and pictures.
    @Test(.enabled(if: Tool.hasPython("docx"), "python3 has no python-docx: our DOCX not opened by another program"))
    func othersReadOurs() throws {
        let output = try Tool.run(
            "python3",
            [
                "-c",
                """
                import docx, sys
                d = docx.Document(sys.argv[1])
                print([p.text for p in d.paragraphs if p.style.name.startswith('Heading')])
                t = d.tables[3]
                print(len(t.rows), t.rows[0].cells[1].text, 'w:tblHeader' in t.rows[0]._tr.xml, t.rows[1].cells[0].text)
                print(d.core_properties.title, d.core_properties.created.date(), len(d.inline_shapes))
                print('eastAsia="Yu Gothic"' in d.styles.element.xml, 'NUMPAGES' in d.sections[0].footer._element.xml)
                """, "{}",
            ], input: StatusReport.japanese(parts: 15).rendered(as: .docx).bytes)
        #expect(
            output == """
                ['概要', 'ソフトウェア部品', 'ライフサイクル', '変更の記録', '承認された変更', '残された課題', '承認']
                19 部品名 True 自製の部品
                構成状態報告書 心電図解析ソフトウェア Miru-ECG 3.2.0 2026-11-20 1
                True True

                """)
    }
}
