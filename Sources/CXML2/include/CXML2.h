#pragma once
#include <stddef.h>

// What of libxml2 is called, declared here so that building needs no header of it, and the linker does not tie the program to the library and to the
// ICU that it brings (docs/decisions/0017-libraries-on-demand.md). `scripts/lint-declarations` compiles this module against the real headers.

#ifdef MIMAMORI_REAL_HEADERS
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/SAX2.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlschemas.h>

// A number, or the place of a field, that differs from the header's is an error here.
#define SAME(name, number) _Static_assert(name == number, #name);
#define PLACE(type, field, place) _Static_assert(offsetof(type, field) == place, #type "." #field);
PLACE(xmlNs, href, 16)
PLACE(xmlNode, type, 8)
PLACE(xmlNode, name, 16)
PLACE(xmlNode, children, 24)
PLACE(xmlNode, next, 48)
PLACE(xmlNode, ns, 72)
PLACE(xmlError, domain, 0)
PLACE(xmlError, code, 4)
PLACE(xmlError, message, 8)
PLACE(xmlError, line, 32)
PLACE(xmlParserCtxt, sax, 0)
PLACE(xmlParserCtxt, userData, 8)
PLACE(xmlParserCtxt, wellFormed, 24)
PLACE(xmlSAXHandler, reference, 128)
PLACE(xmlSAXHandler, characters, 136)
PLACE(xmlSAXHandler, ignorableWhitespace, 144)
PLACE(xmlSAXHandler, cdataBlock, 200)
PLACE(xmlSAXHandler, startElementNs, 232)
PLACE(xmlSAXHandler, endElementNs, 240)
_Static_assert(sizeof(xmlSAXHandler) == 256, "xmlSAXHandler");
SAME(XML_ELEMENT_NODE, 1)
SAME(XML_CHAR_ENCODING_NONE, 0)
SAME(XML_PARSE_NOENT, 1 << 1)
SAME(XML_PARSE_NOERROR, 1 << 5)
SAME(XML_PARSE_NOWARNING, 1 << 6)
SAME(XML_PARSE_NONET, 1 << 11)
SAME(XML_PARSE_COMPACT, 1 << 16)
SAME(XML_PARSE_HUGE, 1 << 19)
SAME(XML_FROM_SCHEMASV, 17)
SAME(XML_SCHEMAV_CVC_DATATYPE_VALID_1_2_1, 1824)
SAME(XML_SCHEMAV_CVC_DATATYPE_VALID_1_2_2, 1825)
SAME(XML_SCHEMAV_CVC_DATATYPE_VALID_1_2_3, 1826)
SAME(XML_SCHEMAV_CVC_LENGTH_VALID, 1830)
SAME(XML_SCHEMAV_CVC_MINLENGTH_VALID, 1831)
SAME(XML_SCHEMAV_CVC_MAXLENGTH_VALID, 1832)
SAME(XML_SCHEMAV_CVC_MININCLUSIVE_VALID, 1833)
SAME(XML_SCHEMAV_CVC_MAXINCLUSIVE_VALID, 1834)
SAME(XML_SCHEMAV_CVC_PATTERN_VALID, 1839)
SAME(XML_SCHEMAV_CVC_ENUMERATION_VALID, 1840)
SAME(XML_SCHEMAV_CVC_COMPLEX_TYPE_2_1, 1841)
SAME(XML_SCHEMAV_CVC_COMPLEX_TYPE_2_3, 1843)
SAME(XML_SCHEMAV_CVC_COMPLEX_TYPE_2_4, 1844)
SAME(XML_SCHEMAV_CVC_COMPLEX_TYPE_3_2_1, 1866)
SAME(XML_SCHEMAV_CVC_COMPLEX_TYPE_3_2_2, 1867)
SAME(XML_SCHEMAV_CVC_COMPLEX_TYPE_4, 1868)
SAME(XML_SCHEMAV_ELEMENT_CONTENT, 1871)
SAME(XML_SCHEMAV_CVC_IDC, 1877)
#undef SAME
#undef PLACE
#else

typedef unsigned char xmlChar;
typedef struct _xmlDoc *xmlDocPtr;
typedef struct _xmlParserInput *xmlParserInputPtr;
typedef struct _xmlParserInputBuffer *xmlParserInputBufferPtr;
typedef struct _xmlSchema *xmlSchemaPtr;
typedef struct _xmlSchemaParserCtxt *xmlSchemaParserCtxtPtr;
typedef struct _xmlSchemaValidCtxt *xmlSchemaValidCtxtPtr;
typedef struct _xmlSchemaSAXPlug *xmlSchemaSAXPlugPtr;
typedef struct _xmlAttr *xmlAttrPtr;

typedef enum { XML_CHAR_ENCODING_NONE = 0 } xmlCharEncoding;
typedef enum { XML_ELEMENT_NODE = 1 } xmlElementType;
typedef enum {
    XML_PARSE_NOENT = 1 << 1,
    XML_PARSE_NOERROR = 1 << 5,
    XML_PARSE_NOWARNING = 1 << 6,
    XML_PARSE_NONET = 1 << 11,
    XML_PARSE_COMPACT = 1 << 16,
    XML_PARSE_HUGE = 1 << 19,
} xmlParserOption;
typedef enum { XML_FROM_SCHEMASV = 17 } xmlErrorDomain;
typedef enum {
    XML_SCHEMAV_CVC_DATATYPE_VALID_1_2_1 = 1824,
    XML_SCHEMAV_CVC_DATATYPE_VALID_1_2_2 = 1825,
    XML_SCHEMAV_CVC_DATATYPE_VALID_1_2_3 = 1826,
    XML_SCHEMAV_CVC_LENGTH_VALID = 1830,
    XML_SCHEMAV_CVC_MINLENGTH_VALID = 1831,
    XML_SCHEMAV_CVC_MAXLENGTH_VALID = 1832,
    XML_SCHEMAV_CVC_MININCLUSIVE_VALID = 1833,
    XML_SCHEMAV_CVC_MAXINCLUSIVE_VALID = 1834,
    XML_SCHEMAV_CVC_PATTERN_VALID = 1839,
    XML_SCHEMAV_CVC_ENUMERATION_VALID = 1840,
    XML_SCHEMAV_CVC_COMPLEX_TYPE_2_1 = 1841,
    XML_SCHEMAV_CVC_COMPLEX_TYPE_2_3 = 1843,
    XML_SCHEMAV_CVC_COMPLEX_TYPE_2_4 = 1844,
    XML_SCHEMAV_CVC_COMPLEX_TYPE_3_2_1 = 1866,
    XML_SCHEMAV_CVC_COMPLEX_TYPE_3_2_2 = 1867,
    XML_SCHEMAV_CVC_COMPLEX_TYPE_4 = 1868,
    XML_SCHEMAV_ELEMENT_CONTENT = 1871,
    XML_SCHEMAV_CVC_IDC = 1877,
} xmlParserErrors;

// Of each structure the beginning, as far as it is looked at.
typedef struct _xmlNs {
    struct _xmlNs *next;
    xmlElementType type;
    const xmlChar *href;
} xmlNs;
typedef struct _xmlNode {
    void *_private;
    xmlElementType type;
    const xmlChar *name;
    struct _xmlNode *children, *last, *parent, *next, *prev;
    xmlDocPtr doc;
    xmlNs *ns;
} xmlNode, *xmlNodePtr;
typedef struct _xmlError {
    int domain, code;
    char *message;
    int level;
    char *file;
    int line;
} xmlError, *xmlErrorPtr;

typedef void (*startElementNsSAX2Func)(
    void *context, const xmlChar *name, const xmlChar *prefix, const xmlChar *space, int spaces, const xmlChar **space_list, int count, int defaulted,
    const xmlChar **attributes);
typedef void (*endElementNsSAX2Func)(void *context, const xmlChar *name, const xmlChar *prefix, const xmlChar *space);
typedef void (*charactersSAXFunc)(void *context, const xmlChar *text, int length);
typedef void (*referenceSAXFunc)(void *context, const xmlChar *name);
// Whole, for it is copied.
typedef struct _xmlSAXHandler {
    void (*before_reference[16])(void);
    referenceSAXFunc reference;
    charactersSAXFunc characters, ignorableWhitespace;
    void (*before_cdata[6])(void);
    charactersSAXFunc cdataBlock;
    void (*externalSubset)(void);
    unsigned int initialized;
    void *_private;
    startElementNsSAX2Func startElementNs;
    endElementNsSAX2Func endElementNs;
    void (*serror)(void);
} xmlSAXHandler, *xmlSAXHandlerPtr;
typedef struct _xmlParserCtxt {
    xmlSAXHandlerPtr sax;
    void *userData;
    xmlDocPtr myDoc;
    int wellFormed;
} *xmlParserCtxtPtr;

typedef void (*xmlGenericErrorFunc)(void *context, const char *message, ...);
typedef void (*xmlStructuredErrorFunc)(void *owner, xmlErrorPtr error);
typedef xmlParserInputPtr (*xmlExternalEntityLoader)(const char *address, const char *identifier, xmlParserCtxtPtr context);

void xmlInitParser(void);
void xmlSetExternalEntityLoader(xmlExternalEntityLoader loader);
void xmlSetGenericErrorFunc(void *context, xmlGenericErrorFunc handler);
void xmlThrDefSetGenericErrorFunc(void *context, xmlGenericErrorFunc handler);

xmlParserInputBufferPtr xmlParserInputBufferCreateMem(const char *bytes, int count, xmlCharEncoding encoding);
xmlParserInputPtr xmlNewIOInputStream(xmlParserCtxtPtr context, xmlParserInputBufferPtr buffer, xmlCharEncoding encoding);
xmlParserCtxtPtr xmlCreateMemoryParserCtxt(const char *bytes, int count);
int xmlCtxtUseOptions(xmlParserCtxtPtr parser, int options);
xmlErrorPtr xmlCtxtGetLastError(void *parser);
int xmlSAX2GetLineNumber(void *parser);
int xmlParseDocument(xmlParserCtxtPtr parser);
void xmlStopParser(xmlParserCtxtPtr parser);
void xmlFreeParserCtxt(xmlParserCtxtPtr parser);

xmlDocPtr xmlReadMemory(const char *bytes, int count, const char *address, const char *encoding, int options);
xmlNodePtr xmlDocGetRootElement(const struct _xmlDoc *document);
void xmlDocDumpMemory(xmlDocPtr document, xmlChar **bytes, int *count);
void xmlFreeDoc(xmlDocPtr document);
int xmlStrEqual(const xmlChar *one, const xmlChar *other);
xmlChar *xmlGetNoNsProp(const xmlNode *node, const xmlChar *name);
xmlAttrPtr xmlSetProp(xmlNodePtr node, const xmlChar *name, const xmlChar *value);
xmlNodePtr xmlAddPrevSibling(xmlNodePtr node, xmlNodePtr added);
void xmlUnlinkNode(xmlNodePtr node);
void xmlFreeNode(xmlNodePtr node);

xmlSchemaParserCtxtPtr xmlSchemaNewDocParserCtxt(xmlDocPtr document);
xmlSchemaParserCtxtPtr xmlSchemaNewMemParserCtxt(const char *bytes, int count);
void xmlSchemaSetParserStructuredErrors(xmlSchemaParserCtxtPtr context, xmlStructuredErrorFunc handler, void *owner);
xmlSchemaPtr xmlSchemaParse(xmlSchemaParserCtxtPtr context);
void xmlSchemaFreeParserCtxt(xmlSchemaParserCtxtPtr context);
void xmlSchemaFree(xmlSchemaPtr schema);
xmlSchemaValidCtxtPtr xmlSchemaNewValidCtxt(xmlSchemaPtr schema);
void xmlSchemaSetValidStructuredErrors(xmlSchemaValidCtxtPtr context, xmlStructuredErrorFunc handler, void *owner);
void xmlSchemaFreeValidCtxt(xmlSchemaValidCtxtPtr context);
xmlSchemaSAXPlugPtr xmlSchemaSAXPlug(xmlSchemaValidCtxtPtr context, xmlSAXHandlerPtr *handler, void **data);
int xmlSchemaSAXUnplug(xmlSchemaSAXPlugPtr plug);

#endif

/// NULL when libxml2 is there; otherwise the dynamic linker's words. Everything else here ends the program without it.
const char *mimamori_xml_problem(void);

/// Keeps libxml2 from writing notes to standard error, past every handler. What matters comes through the structured handlers.
void mimamori_xml_be_quiet(void);

/// xmlFree, which is a variable that Swift does not let several threads look at.
void mimamori_xml_free(void *memory);

/// Reads along while a document is held against a schema: tells of every attribute of one name, without a name space, below a root element of one name.
typedef struct {
    const xmlChar *attribute, *root, *space;
    void *owner;
    void (*found)(void *owner, const xmlChar *element, const xmlChar *value, int length);
    xmlSAXHandlerPtr validator;
    void *data;
    xmlParserCtxtPtr parser;
    long depth, depth_limit;
    int watches, is_too_deep;
} mimamori_xml_watch;

/// Reads the document of `parser` with nobody listening but the validator and `watch`: no tree is made. -1 where it could not begin; else what
/// xmlParseDocument says.
int mimamori_xml_validate(xmlParserCtxtPtr parser, xmlSchemaValidCtxtPtr validator, mimamori_xml_watch *watch);
