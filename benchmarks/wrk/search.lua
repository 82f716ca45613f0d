-- A word that some titles have.
dofile(os.getenv("BENCHMARK_SCRIPTS") .. "/common.lua")
local path = os.getenv("BENCHMARK_PATH")
local words
function init() numbers() words = lines("words") end
function request() return wrk.format("GET", path .. "/search?q=" .. words[math.random(#words)], headers) end
