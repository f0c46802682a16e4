import {SQLDialect} from "npm:@codemirror/lang-sql";

const keywords = `all and anti any as asc between both by case cast column create cross delete desc
describe distinct drop else end escape except exclude execute exists explain false fetch filter first
following for from full group having ilike in inner insert intersect interval into is join last
lateral left like limit macro natural not null nulls offset on only or order outer over partition
pivot preceding prepare qualify range replace returning right rows sample select semi set show
similar some summarize table temp then to trailing true unbounded union unique unnest unpivot update
using values view when where window with within`;

const types = `bigint blob boolean date decimal double float hugeint integer interval list map real
smallint struct text time timestamp tinyint ubigint uinteger uuid varchar`;

const builtin = `abs any_value arg_max arg_min array_agg avg bool_and bool_or ceil coalesce concat
concat_ws contains corr count count_if date_part date_trunc dense_rank ends_with exp first_value
floor format greatest histogram ifnull lag last_value lead least left len length levenshtein list
list_distinct list_sort ln log lower lpad ltrim max median min mode nullif ntile percent_rank
quantile_cont rank regexp_extract regexp_extract_all regexp_matches regexp_replace regr_slope
repeat replace reverse right round row_number rtrim sign split_part sqrt starts_with stddev_pop
stddev_samp strftime string_agg string_split strip_accents substr sum trim try_cast typeof upper
var_samp`;

/** DuckDB's SQL, as far as colouring and completing it needs to know. */
export const duckdbDialect = SQLDialect.define({
  keywords,
  types,
  builtin,
  doubleDollarQuotedStrings: true,
  caseInsensitiveIdentifiers: true,
  operatorChars: "+-*/<>=~!@%^&|`?"
});
