-- GET of any task.
dofile(os.getenv("BENCHMARK_SCRIPTS") .. "/common.lua")
local tasks
function init() numbers() tasks = lines("tasks") end
function request() return wrk.format("GET", "/api/v1/tasks/" .. tasks[math.random(#tasks)], headers) end
